package org.counterclaim.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.counterclaim.database.MaintenanceMode;
import org.counterclaim.database.MaintenanceNotice;
import org.counterclaim.web.error.ErrorPageController;

/** Answers every request that would change something with 503 while the site is read-only; the page keeps what was sent. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class MaintenanceGate extends OncePerRequestFilter {

    /**
     * Addresses to which forms are sent while the site is read-only: to sign in and out, to end it, to look without saving, and to stop
     * mails, which mail programs ask for once and do not try again.
     */
    static final Set<String> OPEN = Set.of("/sign-in", "/sign-in/passkeys", "/sign-in/passkeys/challenges",
            "/sign-in/providers/{provider}/logouts", "/sign-out", "/account/sign-outs", "/admin/maintenance", "/admin/maintenance/ending",
            "/claims/{slug}/verdicts/preview", "/admin/bundles/previews", "/admin/bundles/edits", "/admin/takedowns/finds",
            "/api/v1/reconcile", Permission.ONE_CLICK);

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
        if (notice == null || Permission.of(request).map(MaintenanceGate::isOpen).orElse(true)) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(ErrorPageController.MAINTENANCE, notice);
            request.setAttribute(ErrorPageController.MESSAGE, "The site is read-only at present: " + notice.reason());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean isOpen(Permission row) {
        return row.method().equals(HttpMethod.GET) || OPEN.contains(row.path());
    }
}
