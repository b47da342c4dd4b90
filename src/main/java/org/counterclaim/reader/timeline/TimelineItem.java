package org.counterclaim.reader.timeline;

/** An item under a date of a timeline. */
public sealed interface TimelineItem permits TimelineEntry, TimelineEvent {

    /** The template that shows it. */
    String template();
}
