package org.counterclaim.merging;

import java.util.Map;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.Field;
import org.counterclaim.desk.FormPage.Line;
import org.counterclaim.desk.Publishing;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Sent;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Change;

/** Reasons that leave room for what the history says before them. */
final class Reasons {

    private static final String FIELD = "reason";
    private static final int LONGEST = 1700;

    private Reasons() {}

    /** The field for one, as far as it is filled in. */
    static Line line(String label, Sent sent, Map<String, String> problems) {
        Field field = Field.line(FIELD, label, LONGEST).required()
                .hint("The history shows it beside every record that changes, with your name.");
        return Line.alone(field, sent.typed().one(FIELD), problems.get(FIELD), null);
    }

    /**
     * The change of a form.
     *
     * @throws Rejected if it gives no reason that can be published
     */
    static Change of(Typed typed, SignedIn by) {
        Change change = Publishing.change(typed, by);
        String reason = String.valueOf(change.reason());
        if (reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new Rejected(Map.of(FIELD, "At most %,d characters fit in.".formatted(LONGEST)));
        }
        return change;
    }
}
