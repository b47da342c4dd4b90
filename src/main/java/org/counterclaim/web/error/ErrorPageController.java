package org.counterclaim.web.error;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.counterclaim.core.InputText;
import org.counterclaim.web.ResponseHeadersFilter;
import org.counterclaim.web.outage.CommitTracker;
import org.counterclaim.web.outage.StorageHealth;
import org.counterclaim.web.server.RequestId;

/**
 * Serves the page for every failure. Its words are for readers; technical details of our own failures go to the log, under a reference that
 * the page shows.
 */
@Controller
public class ErrorPageController implements ErrorController {

    /** The request attribute that holds, in plain words, what is wrong with the request. */
    public static final String MESSAGE = ErrorPageController.class.getName() + ".message";

    /** The request attribute that holds a form to send again, as {@link org.counterclaim.web.error.ResendableForm}. */
    public static final String AGAIN = ErrorPageController.class.getName() + ".again";

    /** The request attribute that holds why the site is read-only, as {@link org.counterclaim.database.MaintenanceNotice}. */
    public static final String MAINTENANCE = ErrorPageController.class.getName() + ".maintenance";

    private static final Logger log = LoggerFactory.getLogger(ErrorPageController.class);
    private static final Set<Integer> OWN_PAGE =
            Set.of(HttpServletResponse.SC_BAD_REQUEST, HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_GONE,
                    HttpServletResponse.SC_NOT_FOUND);
    private static final int SERVER_ERROR = 500;
    /** In seconds. */
    private static final String RETRY_AFTER = "10";
    /** Parts of addresses that only those may know to whom they were sent. */
    private static final Pattern SECRET = Pattern.compile("(/(?:invitations|set-up|requests|following)/).*");
    private static final int LONGEST_PATH = 200;

    private final StorageHealth storage;

    ErrorPageController(StorageHealth storage) {
        this.storage = storage;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    Object page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        ResponseHeadersFilter.addTo(response::setHeader, request.isSecure(),
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        model.addAttribute("status", status).addAttribute("reference", RequestId.of(request));
        boolean isOutage = status == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        if (isOutage) {
            storage.failed((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            setRetryAfter(response);
        } else if (status >= SERVER_ERROR) {
            logFailure(request);
        }
        if (ProblemAnswer.isDue((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))) {
            return ProblemAnswer.of(status, request);
        }
        return page(status, request, model);
    }

    private static String page(int status, HttpServletRequest request, Model model) {
        if (status >= SERVER_ERROR) {
            return status == HttpServletResponse.SC_SERVICE_UNAVAILABLE ? outage(request, model) : "error/500";
        }
        String message = (String) request.getAttribute(MESSAGE);
        model.addAttribute("message", message);
        model.addAttribute("back", message == null ? null : back(request));
        model.addAttribute("history", status == HttpServletResponse.SC_GONE ? history(request) : null);
        Object again = request.getAttribute(AGAIN);
        model.addAttribute("refused", AccessRefusal.of(request)).addAttribute("again", again)
                .addAttribute("token", again == null ? null : request.getParameter("_csrf"));
        return OWN_PAGE.contains(status) ? "error/" + status : "error/4xx";
    }

    private static int status(HttpServletRequest request) {
        return DatabaseOutage.isIn((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                : BareErrorPage.status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : SERVER_ERROR);
    }

    /** Answers an outage; the page holds what was sent, to be sent again, unless another site sent it. */
    private static String outage(HttpServletRequest request, Model model) {
        boolean isForm = "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD)) && !ResendableForm.isForeign(request);
        model.addAttribute("again",
                isForm ? ResendableForm.sentBy(request, (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)) : null)
                .addAttribute("token", isForm ? request.getParameter("_csrf") : null)
                .addAttribute("secret",
                        isForm && request.getParameterMap().keySet().stream()
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password")))
                .addAttribute("keyed", isForm && request.getParameter("key") != null)
                .addAttribute("isInDoubt", CommitTracker.isOneIn(request))
                .addAttribute("maintenance", request.getAttribute(MAINTENANCE));
        return "error/503";
    }

    private static void setRetryAfter(HttpServletResponse response) {
        if (!response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
    }

    /** Returns the address of the history of the record at this address; null if there is none. */
    private static @Nullable String history(HttpServletRequest request) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.matches("/[a-z]+/[a-z0-9-]+") ? path + "/history" : null;
    }

    /** Logs our own failure with its path, whose query may hold what is nobody's business. */
    private static void logFailure(HttpServletRequest request) {
        String path = SECRET.matcher(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))).replaceFirst("$1...");
        log.error("Failure {} at {} {}", RequestId.of(request), request.getAttribute(RequestDispatcher.ERROR_METHOD),
                InputText.beginning(path, LONGEST_PATH), (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    /** Returns the page's address without the part that was not understood. */
    private static @Nullable String back(HttpServletRequest request) {
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return query == null ? null : (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    }
}
