package org.counterclaim.web.server;

import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures Spring's scheduler for background tasks. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    /** Lets background tasks finish at the same time as running requests, so that shutdown does not wait for both in turn. */
    @Bean
    SimpleAsyncTaskSchedulerCustomizer endsWithTheRequests() {
        return scheduler -> scheduler.setPhase(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }
}
