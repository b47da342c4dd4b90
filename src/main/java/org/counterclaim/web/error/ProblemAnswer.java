package org.counterclaim.web.error;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.web.server.RequestId;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The answer to every request below {@code /api/} that fails: a problem in JSON (RFC 9457), where a page would be in HTML. */
public final class ProblemAnswer {

    private static final String ATTRIBUTE = ProblemAnswer.class.getName();
    private static final String ROOT = "/api/";

    /** Where the types of problems are explained; the name of a type follows. */
    private static final String TYPES = "/api#problem-";

    /** Words for the statuses that are sent without words of their own. */
    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be read: it is not percent-encoded UTF-8, or has a character that nothing can keep.",
            401, "This needs a token. Send it as “Authorization: Bearer ...”.",
            403, "Your token does not allow this.",
            404, "Nothing is at this address. /api/v1 says what there is.",
            405, "This address does not take this method. The header “Allow” says which it takes.",
            406, "The answers are JSON. Ask for “application/json”, or leave the header “Accept” out.",
            413, "The body is longer than this address takes.",
            415, "This address does not take a body of this type.",
            503, "This cannot be answered now. Ask again after the seconds that the header “Retry-After” says.");

    private ProblemAnswer() {}

    /**
     * Whether a request is answered so.
     *
     * @param path of the request, undecoded
     */
    public static boolean isDue(@Nullable String path) {
        return path != null && decoded(path).replaceAll(";[^/]*", "").startsWith(ROOT);
    }

    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }

    /** Returns the address of a type of problem, which never changes. */
    public static URI type(String name) {
        return URI.create(TYPES + name);
    }

    /** Notes the problem with a request, for the answer. */
    public static void tell(ProblemDetail problem, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, problem);
    }

    /** Returns the answer to a request that was dispatched to the error page. */
    static ResponseEntity<ProblemDetail> of(int status, HttpServletRequest request) {
        ProblemDetail problem = request.getAttribute(ATTRIBUTE) instanceof ProblemDetail told && told.getStatus() == status ? told
                : ProblemDetail.forStatus(status);
        if (problem.getDetail() == null) {
            problem.setDetail((String) request.getAttribute(ErrorPageController.MESSAGE));
        }
        if (problem.getDetail() == null) {
            problem.setDetail(status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                    ? "The fault is ours. It is in our log as " + RequestId.of(request) + "."
                    : DETAILS.get(status));
        }
        problem.setInstance(URI.create(UriUtils.encodePath(
                decoded(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))), UTF_8)));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    /** Returns the JSON of a problem that is sent without Spring. */
    static String json(int status, String detail) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        members.put("status", status);
        members.put("detail", detail);
        return JsonMapper.shared().writeValueAsString(members);
    }
}
