package org.counterclaim.timeline;

import java.io.Serial;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A filter in an address that cannot be understood; the message says why and shows a form that works. */
final class BadFilter extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1;

    BadFilter(@Nullable String message) {
        super(HttpStatus.BAD_REQUEST, message);
    }
}
