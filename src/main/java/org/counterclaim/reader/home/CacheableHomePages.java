package org.counterclaim.reader.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Which pages of this module may be kept; none has a parameter. */
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
