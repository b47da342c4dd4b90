package org.counterclaim.reader.timeline;

import java.util.UUID;

/** An item under a date of a timeline. */
public sealed interface TimelineItem permits TimelineEntry, TimelineEvent, RepeatedReports {

    /** The id of the record that it shows. */
    UUID id();

    /** Where what it points to stands on the page: that depends on what else is there. */
    String links();

    /** The template that shows it. */
    String template();
}
