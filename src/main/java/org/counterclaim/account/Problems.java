package org.counterclaim.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Text;

/** What is wrong with a form, by the names of its fields, in words for the person who typed. */
final class Problems {

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
            String text = Text.clean(raw);
            int length = text.codePointCount(0, text.length());
            if (length == 0 || length > longest) {
                throw new IllegalArgumentException(length == 0 ? ifEmpty
                        : "This has %,d characters; %,d is the most.".formatted(length, longest));
            }
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
