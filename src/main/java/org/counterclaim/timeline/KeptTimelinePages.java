package org.counterclaim.timeline;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.KeptPages;

/** Which pages of stories and actors may be kept. */
@Configuration(proxyBeanMethods = false)
class KeptTimelinePages {

    /** The parameters are those of {@link FilterReader}. */
    @Bean
    KeptPages keptStories() {
        return KeptPages.at("/stories/{slug}")
                .withWords("actor", "claim", "stance", "verdict")
                .withWord("order", TimelineOrder.OLDEST.toString())
                .withWord("page", "1")
                .withDates("from", "to")
                .withLastDays("asOf");
    }

    /** Actors' pages have no parameters. */
    @Bean
    KeptPages keptActors() {
        return KeptPages.at("/actors/{slug}");
    }
}
