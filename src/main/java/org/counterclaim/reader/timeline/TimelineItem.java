package org.counterclaim.reader.timeline;

/** Something that stands under a date in a timeline. */
public sealed interface TimelineItem permits TimelineEntry, TimelineEvent {

    /** The template that shows it. */
    String template();
}
