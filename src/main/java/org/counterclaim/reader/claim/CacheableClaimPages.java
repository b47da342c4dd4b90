package org.counterclaim.reader.claim;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Declares which pages of claims and articles may be cached; they have no parameters. */
@Configuration(proxyBeanMethods = false)
class CacheableClaimPages {

    @Bean
    CacheableAddresses keptClaims() {
        return CacheableAddresses.at("/claims/{slug}");
    }

    @Bean
    CacheableAddresses keptArticles() {
        return CacheableAddresses.at("/articles/{slug}");
    }
}
