package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart what people type for a name. */
final class NameParts {

    private static final Pattern COLON = Pattern.compile(":\\s+");
    private static final Pattern WORD_END = Pattern.compile("(?<=\\S)(?=\\s|$)");

    /** The most words that a speaker's name can have. */
    private static final int MOST_WORDS = 100;

    private NameParts() {}

    /** Returns the text after each of its colons. */
    static String[] afterColons(String typed) {
        List<String> parts = new ArrayList<>();
        for (Matcher colon = COLON.matcher(typed); colon.find();) {
            parts.add(typed.substring(colon.end()));
        }
        return parts.toArray(String[]::new);
    }

    /** Returns the text after its first colon; all of it if there is none, or nothing after it. */
    static String afterColon(String typed) {
        String[] parts = afterColons(typed);
        return parts.length == 0 || parts[0].isBlank() ? typed : parts[0];
    }

    /** Returns the text up to the end of each of its first words. */
    static String[] beginnings(String typed) {
        Matcher end = WORD_END.matcher(typed);
        List<String> beginnings = new ArrayList<>();
        while (end.find() && beginnings.size() < MOST_WORDS) {
            beginnings.add(typed.substring(0, end.start()));
        }
        return beginnings.toArray(String[]::new);
    }

    /** Returns a pattern of SQL's {@code like} for texts that have this one in them. */
    static String pattern(String typed) {
        return "%" + typed.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
