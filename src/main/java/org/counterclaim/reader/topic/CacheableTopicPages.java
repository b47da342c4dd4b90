package org.counterclaim.reader.topic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.counterclaim.web.cache.CacheableAddresses;

/** Declares that the pages of topics may be cached. */
@Configuration(proxyBeanMethods = false)
class CacheableTopicPages {

    @Bean
    CacheableAddresses keptTopicList() {
        return CacheableAddresses.at("/topics").withWords("after");
    }

    @Bean
    CacheableAddresses keptTopics() {
        return CacheableAddresses.at("/topics/{slug}").withWords(TopicPages.STORIES, TopicPages.CLAIMS);
    }
}
