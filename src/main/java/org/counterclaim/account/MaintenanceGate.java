package org.counterclaim.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.counterclaim.database.MaintenanceMode;
import org.counterclaim.database.MaintenanceNotice;
import org.counterclaim.web.error.ErrorPageController;

/** Answers every request that would change something with 503 while the site is read-only; the page keeps what was sent. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class MaintenanceGate extends OncePerRequestFilter {

    /** In seconds. */
    private static final String RETRY_AFTER = "120";

    private final MaintenanceMode maintenance;

    MaintenanceGate(MaintenanceMode maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MaintenanceNotice notice = maintenance.current();
        if (notice == null || Permission.of(request).map(Permission::isOpenDuringMaintenance).orElse(true)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(ErrorPageController.MAINTENANCE, notice);
            request.setAttribute(ErrorPageController.MESSAGE, "The site is read-only at present: " + notice.reason());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
