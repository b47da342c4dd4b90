package org.counterclaim.reader.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Declares which of these pages may be cached; none has a parameter. */
@Configuration(proxyBeanMethods = false)
class CacheableHomePages {

    @Bean
    CacheableAddresses keptHome() {
        return CacheableAddresses.at("/");
    }

    @Bean
    CacheableAddresses keptMethod() {
        return CacheableAddresses.at("/method");
    }
}
