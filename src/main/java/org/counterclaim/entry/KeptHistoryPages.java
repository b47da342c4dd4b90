package org.counterclaim.entry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.KeptPages;

/** Which pages of the history may be kept. */
@Configuration(proxyBeanMethods = false)
class KeptHistoryPages {

    /** The parameters are those of {@link HistoryFilterReader}. */
    @Bean
    KeptPages keptHistory() {
        return KeptPages.at("/history").withWords("kind", "action", "person", "story", "before").withFirstDays("from").withLastDays("to");
    }

    /** An entry's page says what the record is called now, so that it can change. */
    @Bean
    KeptPages keptEntries() {
        return KeptPages.at("/history/{slug}");
    }

    @Bean
    KeptPages keptHistoriesOfRecords() {
        return KeptPages.at("/{plural}/{slug}/history").withWords("before");
    }
}
