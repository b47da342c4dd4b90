package org.counterclaim.web.cache;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Has every template rendered as a {@link BufferedThymeleafView}. */
@Configuration(proxyBeanMethods = false)
class BufferedViewConfiguration {

    @Autowired
    void use(ThymeleafViewResolver templates) {
        templates.setViewClass(BufferedThymeleafView.class);
        templates.setProducePartialOutputWhileProcessing(true);
    }
}
