package org.counterclaim.interchange.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

import org.counterclaim.core.SpellingDistance;
import org.counterclaim.interchange.InvalidBundleException;
import org.counterclaim.web.error.ProblemAnswer;
import org.counterclaim.web.form.FormWarning;
import org.counterclaim.web.form.RejectedFormException;

/** The faults found in what a program sent, each at a place: a JSON pointer (RFC 6901), empty for the whole. */
final class WriteFaults {

    /** The first step of a JSONPath, in any of its notations. */
    private static final Pattern STEP = Pattern.compile("\\.([A-Za-z_0-9]+)|\\[([0-9]+)]|\\['((?:[^'\\\\]|\\\\.)*)']");

    private static final String FAULTS = "What you sent is not right yet: “errors” says where and why. Nothing was changed.";
    private static final String DOUBTS = "What you sent is unlikely: “errors” says where and why. Nothing was changed. If all of it is "
            + "meant, send it again with the value of each “despite” in the list “despite”.";

    private final Map<String, String> byPointer = new LinkedHashMap<>();

    /** Notes a fault, unless there is one at the same place. */
    void add(String pointer, String detail) {
        byPointer.putIfAbsent(pointer, detail);
    }

    /** Notes that a member has no meaning; the names are those that have. */
    void addUnknown(String pointer, String name, List<String> names) {
        add(pointer, "“%s” is not known here.%s Known are: %s.".formatted(name,
                SpellingDistance.nearestChoice(name, names).map(near -> " Did you mean “" + near + "”?").orElse(""),
                String.join(", ", names)));
    }

    /** Notes what the reader of JSON found, whose places are JSONPaths. */
    void addAll(InvalidBundleException invalid) {
        invalid.faults().forEach(fault -> add(pointer(fault.path()), fault.reason() + "."));
    }

    /** @throws ErrorResponseException 422, if there is a fault */
    void throwIfAny() {
        if (!byPointer.isEmpty()) {
            throw problem("invalid", FAULTS, byPointer.entrySet().stream()
                    .map(fault -> Map.of("pointer", fault.getKey(), "detail", fault.getValue())).toList());
        }
    }

    /**
     * Returns the answer to a form that was rejected.
     *
     * @param pointers returns the place of what stands in a field
     */
    static ErrorResponseException of(RejectedFormException rejected, UnaryOperator<String> pointers) {
        List<FormWarning> doubts = rejected.warnings();
        return doubts.isEmpty()
                ? problem("invalid", FAULTS, rejected.problems().entrySet().stream()
                        .map(fault -> Map.of("pointer", pointers.apply(fault.getKey()), "detail", fault.getValue())).toList())
                : problem("unlikely", DOUBTS, doubts.stream().map(doubt -> Map.of("pointer", pointers.apply(doubt.field()),
                        "detail", doubt.question(), RejectedFormException.DESPITE, doubt.code())).toList());
    }

    private static ErrorResponseException problem(String type, String detail, List<Map<String, String>> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, detail);
        problem.setType(ProblemAnswer.type(type));
        problem.setProperty("errors", errors);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }

    /** Returns the pointer to a member of what is at another. */
    static String pointer(String parent, Object member) {
        return parent + "/" + member.toString().replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(String jsonPath) {
        List<String> steps = new ArrayList<>();
        STEP.matcher(jsonPath).results().forEach(step -> steps.add(Stream.of(1, 2, 3).map(step::group)
                .filter(group -> group != null).findFirst().orElseThrow().replaceAll("\\\\(.)", "$1")));
        return steps.stream().reduce("", WriteFaults::pointer);
    }
}
