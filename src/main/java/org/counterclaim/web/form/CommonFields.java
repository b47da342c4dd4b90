package org.counterclaim.web.form;

/** The fields that forms of all records have. */
public final class CommonFields {

    /** Why something published is changed. */
    public static final FormField REASON = FormField.line("reason", "Why the record changes, in public words", 2000).required()
            .hint("The history shows it beside the change, with your name.");

    /** What the record's address ends in. */
    public static final FormField SLUG = FormField.line("slug", "Last part of its address", 100)
            .hint("Left empty it is made of the name; once published, the old address leads to the new one.");

    /** The version that was opened, which must still be the latest. */
    public static final String VERSION = "version";

    private CommonFields() {}
}
