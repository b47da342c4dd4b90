package org.counterclaim.factcheck.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.InputText;

/**
 * A reader's form.
 *
 * @param kind the word for a {@link RequestKind}
 * @param words what they wrote
 * @param website a field that people do not see, so that only programs fill it in
 * @param problems what is wrong with it, by field
 */
public record RequestForm(@Nullable String kind, @Nullable String words, @Nullable String website, @Nullable Map<String, String> problems) {

    /** The most characters that are stored. */
    public static final int LONGEST = 1000;

    static final RequestForm EMPTY = new RequestForm(null, null, null, Map.of());

    /** What is wrong with it, by field. */
    @Override
    public Map<String, String> problems() {
        return problems == null ? Map.of() : problems;
    }

    /** Returns the reader's words; empty for none. */
    public String typedWords() {
        return words == null ? "" : words;
    }

    boolean isTrapped() {
        return website != null && !website.isEmpty();
    }

    /**
     * Returns the form with cleaned words, or with its problems.
     *
     * @param isOnClaim whether it is about a claim; only claims can be checked
     */
    RequestForm read(boolean isOnClaim) {
        try {
            return new RequestForm(kind, InputText.clean(typedWords()), website, null).checked(isOnClaim);
        } catch (IllegalArgumentException unkeepable) {
            return refused("words", String.valueOf(unkeepable.getMessage()));
        }
    }

    RequestForm refused(String field, String problem) {
        return new RequestForm(kind, words, website, Map.of(field, problem));
    }

    /** Returns the kind of request; call it only if {@link #read} found no problems. */
    RequestKind asked() {
        return EnumWords.parse(RequestKind.values(), String.valueOf(kind));
    }

    private RequestForm checked(boolean isOnClaim) {
        Map<String, String> found = new LinkedHashMap<>();
        if (Arrays.stream(RequestKind.values()).noneMatch(one -> one.toString().equals(kind) && (isOnClaim || one == RequestKind.ERROR))) {
            found.put("kind", "Choose what you ask for.");
        }
        int length = typedWords().codePointCount(0, typedWords().length());
        if (length > LONGEST) {
            found.put("words", "This is %,d characters long. At most %,d are kept: shorten it.".formatted(length, LONGEST));
        } else if (length == 0 && RequestKind.ERROR.toString().equals(kind)) {
            found.put("words", "Say what is wrong, and how you know.");
        }
        return new RequestForm(kind, words, website, found);
    }
}
