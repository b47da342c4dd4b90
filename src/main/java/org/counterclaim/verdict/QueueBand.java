package org.counterclaim.verdict;

import java.time.Instant;

/** Where in the queue a claim stands, the most urgent first. */
public enum QueueBand {
    /** The day for another look has come. */
    OVERDUE("Overdue", "The day for another look has come"),
    /** It has many points. */
    FIRST("Check first", ReviewUrgency.FIRST + " points or more"),
    /** Something came on record since the last verdict, or readers ask for another. */
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

    /** What it is called on pages. */
    public String title() {
        return title;
    }

    /** What brings a claim here; may be empty. */
    public String hint() {
        return hint;
    }

    /** Where a claim belongs. */
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
