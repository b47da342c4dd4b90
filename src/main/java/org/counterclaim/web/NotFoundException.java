package org.counterclaim.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Thrown if nothing is at this address; the answer is a 404 with a page that says so. */
public final class NotFoundException extends ResponseStatusException {

    /** Makes the exception without a message of its own. */
    public NotFoundException() {
        super(HttpStatus.NOT_FOUND);
    }

    /** @param message what is missing, in words for the reader */
    public NotFoundException(String message) {
        super(HttpStatus.NOT_FOUND, message);
    }
}
