package org.counterclaim.verdict;

import java.time.Instant;

/** The bands of the queue, the most urgent first. */
public enum QueueBand {
    /** The verdict's review date has come. */
    OVERDUE("Overdue", "The day for another look has come"),
    /** It has many points. */
    FIRST("Check first", ReviewUrgency.FIRST + " points or more"),
    /** Something was recorded since the last verdict, or readers ask for another. */
    CHANGED("Changed since the last check", ""),
    /** No verdict holds. */
    WAITING("Waiting for a first check", ""),
    /** Nothing is new. */
    DONE("Up to date", "Nothing is new since the last check");

    private final String title;
    private final String hint;

    QueueBand(String title, String hint) {
        this.title = title;
        this.hint = hint;
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
