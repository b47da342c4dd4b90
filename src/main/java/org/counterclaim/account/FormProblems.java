package org.counterclaim.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;

/** The problems of a form, by the names of its fields, in words for the person who typed. */
final class FormProblems {

    /** Direction marks, which make a name and the text beside it read differently (Unicode, UAX 9, section 2). */
    private static final Pattern TURNING = Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Reads what was typed; returns null, with a problem noted, if it is not valid. */
    <T> @Nullable T read(String field, @Nullable String typed, Function<String, T> reader) {
        try {
            return reader.apply(typed == null ? "" : typed);
        } catch (IllegalArgumentException wrong) {
            add(field, String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** Reads text of limited length, without surrounding space; otherwise as {@link #read}. */
    @Nullable
    String text(String field, @Nullable String typed, int longest, String ifEmpty) {
        return read(field, typed, raw -> {
            String text = InputText.clean(raw);
            int length = text.codePointCount(0, text.length());
            if (length == 0 || length > longest) {
                throw new IllegalArgumentException(length == 0 ? ifEmpty
                        : "This has %,d characters; %,d is the most.".formatted(length, longest));
            }
            TURNING.matcher(text).results().findFirst().ifPresent(turning -> {
                throw new IllegalArgumentException("Character %d turns round what stands after it (U+%04X). Delete it and try again."
                        .formatted(text.codePointCount(0, turning.start()) + 1, text.codePointAt(turning.start())));
            });
            return text;
        });
    }

    void add(String field, String problem) {
        byField.putIfAbsent(field, problem);
    }

    boolean areNone() {
        return byField.isEmpty();
    }

    /** Returns the problems for the page, by the fields' names. */
    Map<String, String> byField() {
        return byField;
    }
}
