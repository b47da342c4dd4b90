package org.counterclaim.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that the application sends through its pool. A test imports it and asks it:
 *
 * <pre>{@code @Import(Queries.class)}</pre>
 */
public class Queries implements BeanPostProcessor {

    private final AtomicLong sent = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource pool
                ? ProxyDataSourceBuilder.create(pool).afterQuery((execution, queries) -> {
                    if (!Thread.currentThread().getName().matches("(scheduling|db-scheduler)-.*|webhooks")) {
                        sent.addAndGet(queries.size());
                    }
                }).build()
                : bean;
    }

    /** Returns how many there have been since the application started. */
    public long count() {
        return sent.get();
    }

    /** Returns how many there are while the action runs, in all threads but those of what runs by itself at its own times. */
    public <T> long during(Callable<T> action) throws Exception {
        long before = count();
        action.call();
        return count() - before;
    }
}
