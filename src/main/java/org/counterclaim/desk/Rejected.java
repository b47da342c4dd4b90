package org.counterclaim.desk;

import java.io.Serial;
import java.util.Map;

/** What was typed cannot go on record as it is. */
public final class Rejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> problems;

    /** @param problems what is wrong, by the name of the field; the name is empty for the form as a whole */
    public Rejected(Map<String, String> problems) {
        super(problems.toString());
        this.problems = problems;
    }

    /** What is wrong, in words for who typed, by the name of the field; the name is empty for the form as a whole. */
    public Map<String, String> problems() {
        return problems;
    }
}
