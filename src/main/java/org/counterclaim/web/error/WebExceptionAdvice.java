package org.counterclaim.web.error;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.core.InputText;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.MovedPermanentlyException;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.RejectedFormException;
import org.counterclaim.web.server.RequestId;

/**
 * Answers the exceptions with which pages refuse a request: 400, 404, 410, and 409 and 422 for a form whose controller shows no page for
 * them with {@link org.counterclaim.web.form.FormFailure#handle}.
 */
@ControllerAdvice
class WebExceptionAdvice {

    /** The longest query to keep, because the headers of an answer have 8 kB in all. */
    private static final int LONGEST_QUERY = 4_000;
    private static final int LONGEST_NAME = 60;

    /**
     * Refuses parameter names that the binder would read as a part of a field ({@code words[0]}, {@code kind.x}), because fields of forms
     * are plain words.
     */
    @InitBinder
    void throwIfPartOfField(WebDataBinder binder, HttpServletRequest request) {
        binder.setDeclarativeBinding(true);
        Class<?> form = binder.getTargetType() == null ? null : binder.getTargetType().resolve();
        if (form != null && form.isRecord()) {
            Set<String> fields = Stream.of(form.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
            Collections.list(request.getParameterNames()).stream().filter(name -> fields.contains(name.split("[.\\[]", 2)[0]))
                    .filter(name -> !fields.contains(name)).findFirst().ifPresent(name -> {
                        throw new BadRequestException(unreadable(name));
                    });
        }
    }

    /** Answers a value of the wrong type in an address or form, such as a word for a number. */
    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(HttpStatus.BAD_REQUEST, unreadable(mismatch.getName()), request, response);
    }

    /** Answers the same, or a missing value. */
    @ExceptionHandler
    void unreadable(BindException unbound, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String field = unbound.getFieldErrors().stream().findFirst().map(FieldError::getField).orElse(unbound.getObjectName());
        send(HttpStatus.BAD_REQUEST, unreadable(field), request, response);
    }

    @ExceptionHandler
    void missing(MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(HttpStatus.BAD_REQUEST, unreadable(missing.getParameterName()), request, response);
    }

    /** Answers a rejected form whose controller shows no page of its own. */
    @ExceptionHandler
    void rejected(RejectedFormException rejected, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(HttpStatus.UNPROCESSABLE_CONTENT, String.join(" ", rejected.problems().values()), request, response);
    }

    /** Answers an edit conflict in the same way. */
    @ExceptionHandler
    void outdated(EditConflictException lost, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = String.join(" ", lost.problems().values());
        send(HttpStatus.CONFLICT, words.isEmpty() ? "Somebody else changed this meanwhile. Nothing was overwritten." : words, request,
                response);
    }

    private static String unreadable(String field) {
        return "“" + InputText.beginning(field, LONGEST_NAME)
                + "” is not as it should be in what was sent. Go back and use the form on the page.";
    }

    private static void send(HttpStatus status, String message, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(ErrorPageController.MESSAGE, message);
        response.sendError(status.value());
    }

    /**
     * Redirects; browsers may not cache this, because a record may get an earlier slug back, and two permanent redirects would form a loop.
     */
    @ExceptionHandler
    void moved(MovedPermanentlyException moved, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        if (query != null && query.length() > LONGEST_QUERY) {
            send(HttpStatus.BAD_REQUEST, "This page has another address now, and what stands after the question mark is too long "
                    + "to be taken there. It is at " + moved.to() + ".", request, response);
            return;
        }
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? moved.to() : moved.to() + "?" + query);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, s-maxage=1, must-revalidate");
        RequestId.hideFrom(response);
    }

    /** Answers a status; if a page itself refuses the address, its reason is shown to the reader. */
    @ExceptionHandler
    void refused(ResponseStatusException refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refused.getStatusCode().is4xxClientError()) {
            request.setAttribute(ErrorPageController.MESSAGE, refused.getReason());
        }
        send(refused, request, response);
    }

    /** Answers a status with a problem, which addresses of the API show whole. */
    @ExceptionHandler
    void refused(ErrorResponseException refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(refused, request, response);
    }

    private static void send(ErrorResponseException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemAnswer.tell(refused.getBody(), request);
        refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.sendError(refused.getStatusCode().value());
    }
}
