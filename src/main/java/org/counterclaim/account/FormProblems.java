package org.counterclaim.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;

/** What is wrong with a form, by the names of its fields, in words for the person who typed. */
final class FormProblems {

    /** With these a name reads as another one, and so does what stands beside it (Unicode, UAX 9, section 2). */
    private static final Pattern TURNING = Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** What was typed, read; null, with a note of what is wrong, where that cannot be. */
    <T> @Nullable T read(String field, @Nullable String typed, Function<String, T> reader) {
        try {
            return reader.apply(typed == null ? "" : typed);
        } catch (IllegalArgumentException wrong) {
            add(field, String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    /** Text of some length, without surrounding space; else as {@link #read}. */
    @Nullable String text(String field, @Nullable String typed, int longest, String ifEmpty) {
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

    /** For the page: the field's name, and what is wrong. */
    Map<String, String> byField() {
        return byField;
    }
}
