package org.counterclaim.core;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads "one of 1667, 1668 or 1670 to 1672" and "all of 1960 and December 1961". */
final class SpokenSet {

    private static final Pattern START = Pattern.compile("(?i)(one|all) of (.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN_MEMBERS =
            Pattern.compile("(?i),| (?:or|and) (?!(?:later|earlier)(?:\\W|$))");

    private SpokenSet() {}

    static boolean isOne(String text) {
        return START.matcher(text).matches();
    }

    static String toEdtf(String text, LocalDate today) {
        boolean all = Character.toLowerCase(text.charAt(0)) == 'a';
        String members = BETWEEN_MEMBERS
                .splitAsStream(text.substring("one of ".length()))
                .filter(member -> !member.isBlank())
                .map(member -> member(PlainEnglish.range(member.strip(), today)))
                .collect(Collectors.joining(","));
        return all ? "{" + members + "}" : "[" + members + "]";
    }

    /** A range inside a set is "1670..1672", "..1672" or "1670..". */
    private static String member(String edtf) {
        return edtf.replace("/..", "..").replace("../", "..").replace("/", "..");
    }
}
