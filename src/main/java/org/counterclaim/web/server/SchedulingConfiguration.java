package org.counterclaim.web.server;

import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself, in Spring's scheduler. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    /** It has as long to end as the requests under way, at the same time: the end of the application is not put off by both. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer endsWithTheRequests() {
        return scheduler -> scheduler.setPhase(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }
}
