package org.counterclaim.reader.story;

import java.io.Serial;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A filter in an address that cannot be understood; the message says why and shows a form that works. */
public final class InvalidStoryFilterException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1;

    InvalidStoryFilterException(@Nullable String message) {
        super(HttpStatus.BAD_REQUEST, message);
    }
}
