package org.counterclaim.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL server that gives tests fresh databases, each with the same two roles as in production. */
public final class TestServer {

    private static final int PARALLEL_BUILDS = 16;

    private final AtomicInteger databases = new AtomicInteger();
    private final String url;
    private final DataSource superuser;
    private final DatabasePasswords passwords;
    private @Nullable Database model;

    private TestServer(String url, DataSource superuser, DatabasePasswords passwords) {
        this.url = url;
        this.superuser = superuser;
        this.passwords = passwords;
        makeLoginCheap();
        new DatabaseRoles(superuser).create(passwords.owner(), passwords.runtime());
        dropLeftovers();
    }

    /** A database and the logins of its two roles. */
    public record Database(String url, String owner, String ownerPassword, String runtime, String runtimePassword) {
    }

    /** The production code's own server, in the first directory that no other test JVM uses. */
    public static TestServer embedded(Path build, int maxConnections) {
        EmbeddedDatabase database = firstFree(build, maxConnections);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
        return new TestServer(database.url(""), database.superuser(), database.passwords());
    }

    /** A server that already runs, by its address without a database's name. */
    public static TestServer at(String url, String superuser, String password) {
        return new TestServer(url, new DriverManagerDataSource(url + "postgres", superuser, password),
                new DatabasePasswords(password, "owner", "runtime"));
    }

    /** Tests connect thousands of times, and each time both sides hash the password as often as was asked for when it was set. */
    private void makeLoginCheap() {
        JdbcClient client = JdbcClient.create(superuser);
        client.sql("ALTER ROLE postgres SET scram_iterations = 1").update();
        client.sql("ALTER ROLE postgres PASSWORD '" + passwords.superuser() + "'").update();
    }

    /** Makes an empty database. */
    public Database fresh() {
        return database(nextName());
    }

    /** Makes a database with all tables and no rows: a copy of one on which the application's own migrations ran once. */
    public synchronized Database migrated() {
        if (model == null) {
            Database made = fresh();
            migrate(made);
            model = made;
        }
        return copyOf(name(model));
    }

    /** Copies a database as it is now, which simulates a restored backup. Connections to the original are cut. */
    public Database copy(Database database) {
        String from = name(database);
        JdbcClient client = JdbcClient.create(superuser);
        client.sql("ALTER DATABASE " + from + " ALLOW_CONNECTIONS false").update();
        client.sql("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = ?").param(from).query().listOfRows();
        Database copy = copyOf(from);
        client.sql("ALTER DATABASE " + from + " ALLOW_CONNECTIONS true").update();
        return copy;
    }

    /** Returns the address of a database with the login of the superuser, who alone may load rows past triggers. */
    public String superuserUrl(Database database) {
        return database.url() + "?user=postgres&password=" + passwords.superuser();
    }

    private Database copyOf(String from) {
        String name = nextName();
        JdbcClient.create(superuser).sql("CREATE DATABASE " + name + " OWNER " + DatabaseRoles.OWNER + " TEMPLATE " + from).update();
        return database(name);
    }

    /**
     * Creates the database, unless it exists, and gives its roles their rights. It does not wait for the disk; crashes are tested on other
     * servers.
     */
    private Database database(String name) {
        new DatabaseRoles(superuser).createDatabase(name);
        JdbcClient.create(superuser).sql("ALTER DATABASE " + name + " SET synchronous_commit = off").update();
        return new Database(url + name, DatabaseRoles.OWNER, passwords.owner(), DatabaseRoles.RUNTIME, passwords.runtime());
    }

    private static void migrate(Database database) {
        new SpringApplicationBuilder(Migrations.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).run(
                "--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + database.runtime(),
                "--spring.datasource.password=" + database.runtimePassword(), "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.ownerPassword()).close();
    }

    private String nextName() {
        return "test_" + databases.incrementAndGet();
    }

    private String name(Database database) {
        return database.url().substring(url.length());
    }

    /** The part of the application that migrates. */
    @Import({DatabaseConfiguration.class, EmbeddedDatabaseConfiguration.class})
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Migrations {}

    private void dropLeftovers() {
        JdbcClient client = JdbcClient.create(superuser);
        List<?> names = client.sql("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'").query().singleColumn();
        names.forEach(name -> client.sql("DROP DATABASE " + name + " WITH (FORCE)").update());
    }

    private static EmbeddedDatabase firstFree(Path build, int maxConnections) {
        for (int number = 1;; number++) {
            try {
                Path directory = build.resolve("test-database-" + number);
                return EmbeddedDatabase.open(new EmbeddedSettings(directory, build.resolve("postgresql"), false), maxConnections);
            } catch (StartupFailureException inUse) {
                if (number == PARALLEL_BUILDS || !String.valueOf(inUse.getMessage()).contains("in use")) {
                    throw inUse;
                }
            }
        }
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
