package org.counterclaim.desk;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was typed cannot go on record as it is. */
public final class Rejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * The name under which the problems hold what a form must send to be published all the same, where nothing is wrong and there
     * are only {@linkplain Doubt doubts}.
     */
    public static final String DESPITE = "despite";

    private final transient Map<String, String> problems;
    private final transient List<Doubt> doubts;

    /** @param problems what is wrong, by the name of the field; the name is empty for the form as a whole */
    public Rejected(Map<String, String> problems) {
        super(problems.toString());
        this.problems = problems;
        this.doubts = List.of();
    }

    /** Nothing is wrong, but it has to be asked first whether this is meant. */
    Rejected(List<Doubt> doubts) {
        super(doubts.toString());
        this.doubts = List.copyOf(doubts);
        this.problems = new LinkedHashMap<>();
        doubts.forEach(doubt -> problems.merge(doubt.field(), doubt.question(), (one, next) -> one + " " + next));
        problems.put(DESPITE, doubts.stream().map(Doubt::code).collect(Collectors.joining(",")));
    }

    /** What has to be asked first; empty where something is wrong. */
    List<Doubt> doubts() {
        return doubts;
    }

    /** What is wrong, in words for who typed, by the name of the field; the name is empty for the form as a whole. */
    public Map<String, String> problems() {
        return problems;
    }
}
