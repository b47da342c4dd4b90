package org.counterclaim.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Thrown if a request makes no sense; the answer is a 400 with a page that says why. */
public final class BadRequestException extends ResponseStatusException {

    /** @param message what is wrong and what to do, in words for the reader */
    public BadRequestException(String message) {
        super(HttpStatus.BAD_REQUEST, message);
    }

    /** Returns the exception; it names the parameter that is to blame to programs, which cannot tell from the message. */
    BadRequestException in(String parameter) {
        getBody().setProperty("parameter", parameter);
        return this;
    }
}
