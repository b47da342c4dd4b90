package org.counterclaim.figure;

/**
 * Something that a statement describes, drawn in the lane of who described it.
 *
 * @param label the event in a few words, as "the call he describes"
 * @param span when it happened, by that statement
 * @param describedBy id of the {@link StatementMark}
 * @param title the event in full, for tooltips and assistive technology
 */
public record DescribedEvent(String label, DateSpan span, String describedBy, String title) {}
