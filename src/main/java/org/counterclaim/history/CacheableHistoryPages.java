package org.counterclaim.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Declares which pages of the history may be cached. */
@Configuration(proxyBeanMethods = false)
class CacheableHistoryPages {

    /** The parameters are those of {@link HistoryFilterReader}. */
    @Bean
    CacheableAddresses keptHistory() {
        return CacheableAddresses.at("/history").withWords("kind", "action", "person", "story", "before").withFirstDays("from")
                .withLastDays("to");
    }

    /** An entry's page shows the record's present name, so it can change. */
    @Bean
    CacheableAddresses keptEntries() {
        return CacheableAddresses.at("/history/{slug}");
    }

    @Bean
    CacheableAddresses keptHistoriesOfRecords() {
        return CacheableAddresses.at("/{plural}/{slug}/history").withWords("before");
    }
}
