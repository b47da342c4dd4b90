package org.counterclaim.web.error;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import org.counterclaim.web.ResponseHeadersFilter;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_TIMEOUT;
import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

/** The page for requests that Tomcat refuses before the application sees them, and for when the error page itself fails. */
public final class BareErrorPage extends ErrorReportValve {

    private static final String RETRY_SECONDS = "5";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = status(response.getStatus());
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            send(status, request, response);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("the asker is gone", gone);
        }
    }

    /** Sends it with this status. */
    public static void send(int status, Request request, Response response) throws IOException {
        String[] words = switch (status) {
            case SC_REQUEST_TIMEOUT -> new String[] {"That did not arrive in time", "What you sent came too slowly. Send it again."};
            case SC_SERVICE_UNAVAILABLE ->
                    new String[] {"Too much at once", "More is asked of this site than it can do. Try again in a few seconds."};
            default -> status < SC_INTERNAL_SERVER_ERROR
                    ? new String[] {"We could not read that request", "It is not in a form that we understand."}
                    : new String[] {"The fault is ours", "Something went wrong while we made this page."};
        };
        boolean isProblem = ProblemAnswer.isDue(request.getRequestURI());
        byte[] body = (isProblem ? ProblemAnswer.json(status, words[1] + " Nothing was changed.") : page(words[0], words[1]))
                .getBytes(UTF_8);
        response.setStatus(status);
        ResponseHeadersFilter.addTo(response::setHeader, request.isSecure());
        if (status == SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        response.setContentType(isProblem ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String page(String title, String text) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s - Counterclaim</title></head>
                <body>
                <h1>%1$s</h1>
                <p>%2$s Nothing was changed.</p>
                <p><a href="/">Home page</a></p>
                </body>
                </html>
                """.formatted(title, text);
    }

    /** Returns 400 in place of 501 and 505, with which Tomcat answers unknown methods, transfer codings and HTTP versions. */
    static int status(int status) {
        return status > SC_INTERNAL_SERVER_ERROR && status != SC_SERVICE_UNAVAILABLE ? SC_BAD_REQUEST : status;
    }
}
