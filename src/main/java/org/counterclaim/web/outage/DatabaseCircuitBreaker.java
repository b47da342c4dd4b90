package org.counterclaim.web.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

import org.counterclaim.web.cache.RevisionTracker;

/** Refuses connections while the database is known to be silent, so that no request and no thread waits in vain. */
@Component
final class DatabaseCircuitBreaker implements BeanPostProcessor {

    private final ObjectProvider<RevisionTracker> revisions;

    DatabaseCircuitBreaker(ObjectProvider<RevisionTracker> revisions) {
        this.revisions = revisions;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource pool
                ? new Broken(pool, () -> revisions.getObject().isSilent())
                : bean;
    }

    private static final class Broken extends DelegatingDataSource {

        private final BooleanSupplier isOpen;

        Broken(DataSource pool, BooleanSupplier isOpen) {
            super(pool);
            this.isOpen = isOpen;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isOpen.getAsBoolean()) {
                throw new SQLTransientConnectionException("the database does not answer", "08001");
            }
            return super.getConnection();
        }

        /** Unwraps the pool for code that looks for it. */
        @Override
        public <T> T unwrap(Class<T> kind) throws SQLException {
            DataSource pool = obtainTargetDataSource();
            return kind.isInstance(pool) ? kind.cast(pool) : super.unwrap(kind);
        }
    }
}
