package org.counterclaim.web.form;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was typed cannot go on record as it is. */
public final class RejectedFormException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * The name under which the problems hold what a form must send to be published all the same, where nothing is wrong and there
     * are only {@linkplain FormWarning doubts}.
     */
    public static final String DESPITE = "despite";

    private final transient Map<String, String> problems;
    private final transient List<FormWarning> doubts;

    /** @param problems what is wrong, by the name of the field; the name is empty for the form as a whole */
    public RejectedFormException(Map<String, String> problems) {
        super(problems.toString());
        this.problems = problems;
        this.doubts = List.of();
    }

    /** Nothing is wrong, but it has to be asked first whether this is meant. */
    public RejectedFormException(List<FormWarning> doubts) {
        super(doubts.toString());
        this.doubts = List.copyOf(doubts);
        this.problems = new LinkedHashMap<>();
        doubts.forEach(doubt -> problems.merge(doubt.field(), doubt.question(), (one, next) -> one + " " + next));
        problems.put(DESPITE, doubts.stream().map(FormWarning::code).collect(Collectors.joining(",")));
    }

    /** What has to be asked first; empty where something is wrong. */
    public List<FormWarning> doubts() {
        return doubts;
    }

    /** What is wrong, in words for who typed, by the name of the field; the name is empty for the form as a whole. */
    public Map<String, String> problems() {
        return problems;
    }
}
