package org.counterclaim.site;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.web.Moved;

/** What becomes of the exceptions by which pages say that they cannot answer. */
@ControllerAdvice
class Failures {

    /** Not to be kept by browsers: a record may get an earlier slug back, and two redirects for good would make a circle. */
    @ExceptionHandler
    void moved(Moved moved, HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? moved.to() : moved.to() + "?" + query);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, s-maxage=1, must-revalidate");
    }

    /** The reason is meant for the reader where a page itself says that the address is not right. */
    @ExceptionHandler
    void refused(ResponseStatusException refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refused.getStatusCode().is4xxClientError()) {
            request.setAttribute(ErrorPages.MESSAGE, refused.getReason());
        }
        refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.sendError(refused.getStatusCode().value());
    }
}
