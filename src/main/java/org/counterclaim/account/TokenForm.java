package org.counterclaim.account;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;

/**
 * The form that makes a personal token.
 *
 * @param scopes the words of scopes; a set, because a browser sends each ticked box
 * @param days for how many days it works; {@link #OTHER} for a last day of its own
 * @param until that day
 * @param key tells a form that is sent twice from two forms
 */
record TokenForm(@Nullable String name, @Nullable Set<String> scopes, @Nullable String days, @Nullable String until, @Nullable String key) {

    /** The numbers of days to choose from. */
    static final List<String> DAYS = List.of("30", "90", "365");

    static final String OTHER = "other";

    private static final int LONGEST_NAME = 100;
    private static final int MOST_DAYS = 365;

    /** The form as it is shown first. */
    static TokenForm blank() {
        return new TokenForm(null, Set.of(), DAYS.getFirst(), null, null);
    }

    /** Returns what was typed, or nothing, so that the page can show it. */
    Map<String, Object> typed() {
        return Map.of("name", name == null ? "" : name, "scopes", scopes == null ? Set.of() : scopes, "days", days == null ? "" : days,
                "until", until == null ? "" : until);
    }

    /** Returns the name, or an empty one with a problem noted. */
    String name(FormProblems problems) {
        String text = problems.text("name", name, LONGEST_NAME, "Name it after the program that will use it.");
        return text == null ? "" : text;
    }

    /** Returns the scopes that were ticked; others are noted as a problem. */
    Set<TokenScope> scopes(FormProblems problems) {
        Set<TokenScope> ticked = EnumSet.noneOf(TokenScope.class);
        for (String word : scopes == null ? Set.<String>of() : scopes) {
            EnumWords.find(TokenScope.values(), word).ifPresentOrElse(ticked::add,
                    () -> problems.add("scopes", "Tick only what is offered."));
        }
        return ticked;
    }

    /** Returns when it expires: at the end of its last day, in UTC. A wrong day is noted as a problem. */
    Instant expires(FormProblems problems, LocalDate today) {
        LocalDate last = OTHER.equals(days) ? day(problems) : inDays(problems, today);
        if (problems.areNone() && (last.isBefore(today) || last.isAfter(today.plusDays(MOST_DAYS)))) {
            problems.add("until", "Choose a day from today to a year from now.");
        }
        return last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private LocalDate inDays(FormProblems problems, LocalDate today) {
        if (days == null || !DAYS.contains(days)) {
            problems.add("days", "Choose how long it works.");
            return today;
        }
        return today.plusDays(Long.parseLong(days));
    }

    private LocalDate day(FormProblems problems) {
        try {
            return LocalDate.parse(until == null ? "" : until.strip());
        } catch (DateTimeException none) {
            problems.add("until", "Write the last day as 2027-05-03.");
            return LocalDate.EPOCH;
        }
    }
}
