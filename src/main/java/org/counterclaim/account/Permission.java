package org.counterclaim.account;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A row of the table of permissions: who may use a method on the addresses of a pattern. What has no row is at no address:
 * nobody gets at it.
 *
 * @param path a pattern of Spring's {@code PathPattern}, written as the controller writes it
 */
record Permission(HttpMethod method, String path, Who who, RequestMatcher address) {

    /** Who may. */
    enum Who {
        ANYONE
    }

    /** All of them. */
    static final List<Permission> TABLE = List.of(
            read("/", Who.ANYONE),
            read("/stories/{slug}", Who.ANYONE),
            read("/claims/{slug}", Who.ANYONE),
            read("/actors/{slug}", Who.ANYONE),
            read("/articles/{slug}", Who.ANYONE),
            read("/statements/{slug}", Who.ANYONE),
            read("/method", Who.ANYONE),
            read("/assets/{hash}/{name}", Who.ANYONE),
            read("/favicon.svg", Who.ANYONE),
            read("/robots.txt", Who.ANYONE),
            read("/actuator/health", Who.ANYONE),
            read("/actuator/health/{probe:liveness|readiness}", Who.ANYONE));

    private static Permission read(String path, Who who) {
        return new Permission(HttpMethod.GET, path, who, PathPatternRequestMatcher.withDefaults().matcher(path));
    }

    /** Whether this row is the one that decides on a request. Who may GET may ask for the head alone. */
    boolean covers(HttpServletRequest request) {
        return methods().anyMatch(request.getMethod()::equals) && address.matches(request);
    }

    /** The methods that have a row at a request's address; none where nothing is. */
    static Set<String> methodsAt(HttpServletRequest request) {
        return TABLE.stream().filter(row -> row.address.matches(request)).flatMap(Permission::methods)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> methods() {
        return method.equals(HttpMethod.GET) ? Stream.of("GET", "HEAD") : Stream.of(method.name());
    }
}
