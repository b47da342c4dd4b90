package org.counterclaim.database;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Passes the name of the runtime role to the migrations, and warns if that role also owns the tables. */
record RuntimeRole(JdbcConnectionDetails runtime) implements FlywayConfigurationCustomizer {

    private static final Logger log = LoggerFactory.getLogger(RuntimeRole.class);
    private static final Pattern USER = Pattern.compile("[?&]user=([^&]+)");

    @Override
    public void customize(FluentConfiguration flyway) {
        Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
        placeholders.put("runtime", name());
        flyway.placeholders(placeholders);
        if (name().equals(owner(flyway))) {
            log.warn("The application runs as \"{}\", the owner of its tables, so nothing stops it from rewriting history. "
                    + "Set spring.flyway.user and spring.flyway.password (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD) to the "
                    + "owner, and spring.datasource.username to a role of its own: see docs/operating.md", name());
        }
    }

    private String name() {
        String name = runtime.getUsername();
        return name == null || name.isEmpty() ? nameIn(runtime.getJdbcUrl()) : name;
    }

    /** Returns the user in the address or, like the driver, the operating system's user. */
    private static String nameIn(String url) {
        Matcher user = USER.matcher(url);
        return user.find() ? URLDecoder.decode(user.group(1), UTF_8) : System.getProperty("user.name");
    }

    /**
     * Returns the owner's name. Spring Boot gives Flyway a data source of its own if it has a login of its own, and the application's pool
     * otherwise.
     */
    private String owner(FluentConfiguration flyway) {
        return flyway.getDataSource() instanceof AbstractDriverBasedDataSource own
                && own.getUsername() != null ? own.getUsername() : name();
    }
}
