package org.counterclaim.web;

import java.io.Serial;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A request asks for something that makes no sense: answered with 400 and a page that says what. */
public final class BadRequestException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1;

    /** @param message what is wrong and what to do, in words for whoever asked */
    public BadRequestException(String message) {
        super(HttpStatus.BAD_REQUEST, message);
    }
}
