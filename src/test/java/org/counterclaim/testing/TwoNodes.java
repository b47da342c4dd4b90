package org.counterclaim.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.Counterclaim;
import org.counterclaim.account.Staff;
import org.counterclaim.capture.LocalPosting;
import org.counterclaim.database.TestServer;

/** Gives tests a parameter of type {@link Nodes}: two applications that run on one database, the same two for all tests. */
public final class TwoNodes implements ParameterResolver {

    /** Two applications on one database, and a {@link Staff} that opens accounts in it. */
    public record Nodes(ConfigurableApplicationContext first, ConfigurableApplicationContext second) implements AutoCloseable {

        /** Returns the address of one of them. */
        public static int port(ConfigurableApplicationContext node) {
            return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        }

        @Override
        public void close() {
            first.close();
            second.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Nodes.class;
    }

    /** Closed when all tests have ended. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(TwoNodes.class)).computeIfAbsent(Nodes.class, nodes -> start(), Nodes.class);
    }

    private static Nodes start() {
        TestServer.Database database = TestDatabase.migrated();
        return new Nodes(node(database), node(database));
    }

    private static ConfigurableApplicationContext node(TestServer.Database database) {
        return new SpringApplicationBuilder(Counterclaim.class, Staff.class, LocalPosting.class)
                .run("--server.port=0", "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.runtime(), "--spring.datasource.password=" + database.runtimePassword(),
                        "--spring.flyway.url=" + database.url(), "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=" + database.ownerPassword());
    }
}
