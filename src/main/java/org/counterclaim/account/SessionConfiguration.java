package org.counterclaim.account;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Configures how sessions are stored and recognised. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Adapts the SQL to PostgreSQL, because two requests of a new session may store the same attribute at once. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> postgresSessions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer sessionCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        DefaultCookieSerializer cookie = new OnlySessionIds();
        cookie.setCookieName(name);
        return cookie;
    }

    @Bean
    CsrfTokenRepository tokens() {
        return new CsrfTokens();
    }

    /** Ignores cookies that hold anything but the id of a session, such as NUL, which the database refuses. */
    private static final class OnlySessionIds extends DefaultCookieSerializer {

        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream().filter(value -> ID.matcher(value).matches()).toList();
        }
    }
}
