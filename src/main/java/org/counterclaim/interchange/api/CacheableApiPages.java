package org.counterclaim.interchange.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Declares the page on the API as one that everybody may get from memory. */
@Configuration(proxyBeanMethods = false)
class CacheableApiPages {

    @Bean
    CacheableAddresses apiPage() {
        return CacheableAddresses.at("/api");
    }
}
