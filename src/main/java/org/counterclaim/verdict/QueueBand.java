package org.counterclaim.verdict;

import java.time.Instant;
import java.util.stream.Stream;

/** The bands of the queue, the most urgent first. */
public enum QueueBand {
    /** The verdict's review date has come. */
    OVERDUE(0, "Overdue", "The day for another look has come"),
    /** It has many points. */
    FIRST(1, "Check first", ReviewUrgency.FIRST + " points or more"),
    /** Something was recorded since the last verdict, or readers ask for another. */
    CHANGED(2, "Changed since the last check", ""),
    /** No verdict holds. */
    WAITING(3, "Waiting for a first check", ""),
    /** Nothing is new. */
    DONE(4, "Up to date", "Nothing is new since the last check");

    private final int number;
    private final String title;
    private final String hint;

    QueueBand(int number, String title, String hint) {
        this.number = number;
        this.title = title;
        this.hint = hint;
    }

    /** Returns the number that stands for it in the database; the most urgent has 0. */
    public int number() {
        return number;
    }

    /** Returns the band that a number stands for. */
    public static QueueBand of(int number) {
        return Stream.of(values()).filter(one -> one.number == number).findAny().orElseThrow();
    }

    /** Returns its name on pages. */
    public String title() {
        return title;
    }

    /** Returns what brings a claim into this band; may be empty. */
    public String hint() {
        return hint;
    }

    /** Returns a claim's band. */
    public static QueueBand of(ReviewUrgency.Facts facts, ReviewUrgency urgency, Instant now) {
        if (facts.isOverdue(now)) {
            return OVERDUE;
        }
        boolean isOpen = !facts.isChecked() || facts.hasChanged() || facts.asked() > 0;
        if (!isOpen) {
            return DONE;
        }
        if (urgency.total() >= ReviewUrgency.FIRST) {
            return FIRST;
        }
        return facts.isChecked() ? CHANGED : WAITING;
    }
}
