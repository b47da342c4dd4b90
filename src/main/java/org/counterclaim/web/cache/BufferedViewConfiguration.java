package org.counterclaim.web.cache;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Has every template read by an {@link UnindentedTemplateResolver} and rendered as a {@link BufferedThymeleafView}. */
@Configuration(proxyBeanMethods = false)
class BufferedViewConfiguration {

    /** Under this name it takes the place of Spring Boot's own. */
    @Bean
    static ITemplateResolver defaultTemplateResolver(ThymeleafProperties settings) {
        UnindentedTemplateResolver templates = new UnindentedTemplateResolver();
        templates.setPrefix(settings.getPrefix());
        templates.setSuffix(settings.getSuffix());
        templates.setTemplateMode(settings.getMode());
        templates.setCharacterEncoding(settings.getEncoding().name());
        templates.setCacheable(settings.isCache());
        return templates;
    }

    @Autowired
    void use(ThymeleafViewResolver templates) {
        templates.setViewClass(BufferedThymeleafView.class);
        templates.setProducePartialOutputWhileProcessing(true);
    }
}
