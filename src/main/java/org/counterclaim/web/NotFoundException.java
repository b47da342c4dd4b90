package org.counterclaim.web;

import java.io.Serial;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nothing is at this address: answered with 404 and a page that says so. */
public final class NotFoundException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1;

    /** For a page that needs no more words. */
    public NotFoundException() {
        super(HttpStatus.NOT_FOUND);
    }

    /** @param message what is not there, in words for whoever asked */
    public NotFoundException(String message) {
        super(HttpStatus.NOT_FOUND, message);
    }
}
