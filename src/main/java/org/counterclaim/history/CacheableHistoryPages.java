package org.counterclaim.history;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Which pages of the history may be kept. */
@Configuration(proxyBeanMethods = false)
class CacheableHistoryPages {

    /** The parameters are those of {@link HistoryFilterReader}. */
    @Bean
    CacheableAddresses keptHistory() {
        return CacheableAddresses.at("/history").withWords("kind", "action", "person", "story", "before").withFirstDays("from")
                .withLastDays("to");
    }

    /** An entry's page says what the record is called now, so that it can change. */
    @Bean
    CacheableAddresses keptEntries() {
        return CacheableAddresses.at("/history/{slug}");
    }

    @Bean
    CacheableAddresses keptHistoriesOfRecords() {
        return CacheableAddresses.at("/{plural}/{slug}/history").withWords("before");
    }
}
