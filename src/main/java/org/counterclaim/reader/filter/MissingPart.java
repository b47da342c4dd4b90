package org.counterclaim.reader.filter;

/** Something that a claim does not have. */
public enum MissingPart {
    STORY("noStory", "Not in a story", "not in a story", "stories = '{}'"),
    SOURCE("noSource", "No source", "without a source", "reports = 0"),
    ANSWER("noAnswer", "No answer yet", "without an answer yet", "signal = 'unanswered'"),
    VERDICT("noVerdict", "No verdict", "without a verdict", "verdict = 'unverified'");

    private final String parameter;
    private final String label;
    private final String phrase;
    private final String condition;

    MissingPart(String parameter, String label, String phrase, String condition) {
        this.parameter = parameter;
        this.label = label;
        this.phrase = phrase;
        this.condition = condition;
    }

    /** Returns the parameter of an address that asks for claims without it. */
    public String parameter() {
        return parameter;
    }

    /** Returns the words for it in a form. */
    public String label() {
        return label;
    }

    /** Returns the words for it in a sentence. */
    public String phrase() {
        return phrase;
    }

    /** Returns the SQL condition for claims without it, on the columns of {@code derived.claim_summary}. */
    public String condition() {
        return condition;
    }
}
