package org.counterclaim.reader.story;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.reader.dossier.TimelineOrder;
import org.counterclaim.reader.timeline.LaneGrouping;
import org.counterclaim.web.cache.CacheableAddresses;

/** Declares which pages of stories and actors may be cached. */
@Configuration(proxyBeanMethods = false)
class CacheableStoryPages {

    /** The parameters are those of {@link StoryFilterReader}. */
    @Bean
    CacheableAddresses keptStories() {
        return CacheableAddresses.at("/stories/{slug}")
                .withWords("actor", "claim", "stance", "verdict")
                .withWord("order", TimelineOrder.OLDEST.toString())
                .withWord("lanes", LaneGrouping.ACTOR.toString())
                .withWord("page", "1")
                .withDates("from", "to")
                .withLastDays("asOf");
    }

    /** Actors' pages have no parameters. */
    @Bean
    CacheableAddresses keptActors() {
        return CacheableAddresses.at("/actors/{slug}");
    }
}
