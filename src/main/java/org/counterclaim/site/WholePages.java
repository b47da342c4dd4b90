package org.counterclaim.site;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Has every template rendered as a {@link WholePage}. */
@Configuration(proxyBeanMethods = false)
class WholePages {

    @Autowired
    void use(ThymeleafViewResolver templates) {
        templates.setViewClass(WholePage.class);
        templates.setProducePartialOutputWhileProcessing(true);
    }
}
