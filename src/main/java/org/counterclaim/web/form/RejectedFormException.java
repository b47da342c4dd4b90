package org.counterclaim.web.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Thrown if a form cannot be accepted as it is. */
public final class RejectedFormException extends RuntimeException {

    /** The name under which the problems hold the codes that confirm {@linkplain FormWarning warnings}, if nothing else is wrong. */
    public static final String DESPITE = "despite";

    private final transient Map<String, String> problems;
    private final transient List<FormWarning> warnings;

    /** @param problem what is wrong with the form as a whole */
    public RejectedFormException(String problem) {
        this(Map.of("", problem));
    }

    /** @param problems the problems, by field name; the name is empty for the form as a whole */
    public RejectedFormException(Map<String, String> problems) {
        super(problems.toString());
        this.problems = problems;
        this.warnings = List.of();
    }

    /** Makes the exception for a form without faults but with warnings to confirm. */
    public RejectedFormException(List<FormWarning> warnings) {
        super(warnings.toString());
        this.warnings = List.copyOf(warnings);
        this.problems = new LinkedHashMap<>();
        warnings.forEach(warning -> problems.merge(warning.field(), warning.question(), (one, next) -> one + " " + next));
        problems.put(DESPITE, warnings.stream().map(FormWarning::code).collect(Collectors.joining(",")));
    }

    /** Returns the warnings to confirm; empty if something is wrong. */
    public List<FormWarning> warnings() {
        return warnings;
    }

    /** Returns the problems, in words for the person who typed, by field name; the name is empty for the form as a whole. */
    public Map<String, String> problems() {
        return problems;
    }
}
