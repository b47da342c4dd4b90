package org.counterclaim.desk;

/** The fields that forms of all records have. */
final class FormFields {

    /** Why something published is changed. */
    static final Field REASON = Field.line("reason", "Why the record changes, in public words", 2000).required()
            .hint("The history shows it beside the change, with your name.");

    /** What the record's address ends in. */
    static final Field SLUG = Field.line("slug", "Last part of its address", 100)
            .hint("Left empty it is made of the name; once published, the old address leads to the new one.");

    /** The version that was opened, which must still be the latest. */
    static final String VERSION = "version";

    private FormFields() {}
}
