package org.counterclaim.web.replica;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/** Reads pages from a replica if one is set. Otherwise there is nothing of all this. */
@Configuration(proxyBeanMethods = false)
@Conditional(ReplicaConfiguration.IsSet.class)
@EnableConfigurationProperties(ReplicaSettings.class)
@Import(ReplicaTransactions.class)
class ReplicaConfiguration {

    /** Milliseconds. A reader waits no longer for a replica that does not answer, and then asks the primary. */
    private static final int PATIENCE = 500;

    /** Seconds. */
    private static final String CONNECTING = "1";

    /** Seconds, and the same for the server, in which case it is this query that takes too long. */
    private static final String ANSWERING = "2";
    private static final String GIVING_UP = "set statement_timeout = '1900ms'";

    /** Matches if an address is set. A blank value counts as not set, so that a compose file may pass an empty variable. */
    static class IsSet implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("counterclaim.replica.url"));
        }
    }

    @Bean
    ReadReplica readReplica(ReplicaSettings settings, JdbcConnectionDetails primary) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("replica");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username() == null ? primary.getUsername() : settings.username());
        pool.setPassword(settings.password() == null ? primary.getPassword() : settings.password());
        pool.setReadOnly(true);
        // The site starts without it.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(PATIENCE);
        pool.setValidationTimeout(PATIENCE / 2);
        pool.setConnectionInitSql(GIVING_UP);
        pool.addDataSourceProperty("connectTimeout", CONNECTING);
        pool.addDataSourceProperty("socketTimeout", ANSWERING);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return new ReadReplica(pool);
    }

    @Bean
    MeterBinder replicaMeters(ReadReplica replica) {
        return meters -> replica.outcomes().forEach((outcome, times) -> FunctionCounter
                .builder("counterclaim.replica.transactions", times, each -> (double) each.sum()).tag("outcome", outcome).register(meters));
    }

    /** Makes a transaction's first query decide to which server it goes, because only then is it known to be read-only. */
    @Bean
    static BeanPostProcessor replicaRouting() {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return name.equals("dataSource") && bean instanceof DataSource primary ? routing(primary) : bean;
            }
        };
    }

    private static DataSource routing(DataSource primary) {
        LazyConnectionDataSourceProxy routing = new LazyConnectionDataSourceProxy();
        routing.setTargetDataSource(primary);
        routing.setReadOnlyDataSource(new ReplicaOrPrimary(primary));
        routing.setDefaultAutoCommit(true);
        routing.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return routing;
    }

    /** Where read-only transactions read. */
    private static final class ReplicaOrPrimary extends DelegatingDataSource {

        ReplicaOrPrimary(DataSource primary) {
            super(primary);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection replica = ReplicaReading.CURRENT.isBound() ? ReplicaReading.CURRENT.get().connection() : null;
            if (replica != null) {
                return replica;
            }
            Connection primary = super.getConnection();
            primary.setReadOnly(true);
            return primary;
        }
    }

    /** Stands around the transactions. What it needs is made later than the first bean that has some. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor aroundReadOnlyTransactions(ObjectProvider<ReplicaTransactions> later) {
        SingletonSupplier<ReplicaTransactions> transactions = SingletonSupplier.of(later::getObject);
        MethodInterceptor interceptor = call -> transactions.obtain().carryOut(call);
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new ReadOnlyTransactions(), interceptor);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static final class ReadOnlyTransactions extends StaticMethodMatcherPointcut {

        private final TransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();

        @Override
        public boolean matches(Method method, Class<?> type) {
            TransactionAttribute transaction = transactions.getTransactionAttribute(method, type);
            return transaction != null && transaction.isReadOnly();
        }
    }
}
