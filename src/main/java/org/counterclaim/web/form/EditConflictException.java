package org.counterclaim.web.form;

import java.io.Serial;

/** Somebody else has changed the record since the form was opened. */
public final class EditConflictException extends RuntimeException {

    /** Begins the name of the field in which one chooses between two versions of another. */
    static final String CHOICE = "choose.";

    @Serial
    private static final long serialVersionUID = 1;

    public EditConflictException() {
        super("The record has changed");
    }
}
