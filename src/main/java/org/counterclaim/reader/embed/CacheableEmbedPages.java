package org.counterclaim.reader.embed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Declares that pages for frames may be cached; they have no parameters. */
@Configuration(proxyBeanMethods = false)
class CacheableEmbedPages {

    @Bean
    CacheableAddresses keptEmbeds() {
        return CacheableAddresses.at("/embed/(?:stories|claims)/{slug}");
    }
}
