package org.counterclaim.web.form;

/** The fields that all records' forms have. */
public final class CommonFields {

    /** The reason for changing something published. */
    public static final FormField REASON = FormField.line("reason", "Why the record changes, in public words", 2000).required()
            .hint("The history shows it beside the change, with your name.");

    /** The last part of the record's address. */
    public static final FormField SLUG = FormField.line("slug", "Last part of its address", 100)
            .hint("If left empty, it is made of the name. An old address leads to the new one.");

    /** The revision that was opened, which must still be the latest. */
    public static final String VERSION = "version";

    private CommonFields() {}
}
