package org.counterclaim.timeline;

/** Something that stands under a date in a timeline. */
public sealed interface TimelineItem permits EntryView, EventView {

    /** The template that shows it. */
    String template();
}
