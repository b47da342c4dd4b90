package org.counterclaim.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import org.counterclaim.testing.RecordTest;

import static org.assertj.core.api.Assertions.assertThat;

@RecordTest
class PermissionTests {

    private static final Set<RequestMethod> ANY = Set.of(RequestMethod.values());

    @Autowired
    ApplicationContext application;

    private record Route(HttpMethod method, String path) {

        /** The health page's single route matches every path below it; the rows of the table say which are allowed. */
        boolean isThatOf(Permission row) {
            return method.equals(row.method()) && (path.equals(row.path())
                    || (path.endsWith("/**") && row.path().startsWith(path.substring(0, path.length() - 2))));
        }
    }

    @Test
    void everyRouteHasARow() {
        assertThat(routes()).isNotEmpty().allSatisfy(route -> assertThat(Permission.TABLE).as("%s", route).anyMatch(route::isThatOf));
    }

    @Test
    void everyRowHasARoute() {
        assertThat(Permission.TABLE)
                .allSatisfy(row -> assertThat(routes()).as("%s %s", row.method(), row.path()).anyMatch(route -> route.isThatOf(row)));
    }

    @Test
    void noAddressHasTwoRowsForAMethod() {
        assertThat(Permission.TABLE.stream().map(row -> row.method() + " " + row.path())).doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsKnownByDefault() {
        assertThat(application.getBeanNamesForType(UserDetailsService.class)).isEmpty();
    }

    /** All routes that a request from outside can reach. The error page is not one of them, because only the server forwards to it. */
    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (!isErrorPage(handler) && !isOfTests(handler)) {
                        of(info).forEach(routes::add);
                    }
                }));
        return routes;
    }

    private static boolean isErrorPage(HandlerMethod handler) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    /** Other tests add pages of their own. */
    private static boolean isOfTests(HandlerMethod handler) {
        return handler.getBeanType().getProtectionDomain().getCodeSource().getLocation()
                .equals(PermissionTests.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static Stream<Route> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return (methods.isEmpty() ? ANY : methods).stream().flatMap(method -> info.getPatternValues().stream()
                .map(path -> new Route(method.asHttpMethod(), path)));
    }
}
