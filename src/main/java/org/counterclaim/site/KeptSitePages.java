package org.counterclaim.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.KeptPages;

/** Which pages of this module may be kept; none has a parameter. */
@Configuration(proxyBeanMethods = false)
class KeptSitePages {

    @Bean
    KeptPages keptHome() {
        return KeptPages.at("/");
    }

    @Bean
    KeptPages keptMethod() {
        return KeptPages.at("/method");
    }
}
