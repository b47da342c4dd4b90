package org.counterclaim.reader.list;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Declares which pages of lists may be cached: the parameters are those of {@link ListFilterReader}, and no later pages. */
@Configuration(proxyBeanMethods = false)
class CacheableListPages {

    @Bean
    CacheableAddresses keptLists() {
        return CacheableAddresses.at("/(?:stories|claims|actors|articles)")
                .withWords("words", "kind", "story", "topic", "actor", "role", "stance", "verdict", "signal", "year", "publisher",
                        "language",
                        "noStory", "noSource", "noAnswer", "noVerdict", "after", "before")
                .withWord("order", ListOrder.CHANGED.toString())
                .withDates("from", "to");
    }
}
