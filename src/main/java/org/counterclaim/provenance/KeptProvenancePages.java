package org.counterclaim.provenance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.KeptPages;

/** Which pages of claims and articles may be kept; they have no parameters. */
@Configuration(proxyBeanMethods = false)
class KeptProvenancePages {

    @Bean
    KeptPages keptClaims() {
        return KeptPages.at("/claims/{slug}");
    }

    @Bean
    KeptPages keptArticles() {
        return KeptPages.at("/articles/{slug}");
    }
}
