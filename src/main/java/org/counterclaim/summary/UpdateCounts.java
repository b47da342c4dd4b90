package org.counterclaim.summary;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.counterclaim.core.PluralWords;
import org.counterclaim.statement.Stance;

/** Counts changes by kind: "1 denial, 2 reports". */
public final class UpdateCounts {

    private UpdateCounts() {}

    /** Returns the counts: first statements, in the order of the stances, then the rest. */
    public static List<ChangeCount> of(Collection<ClaimUpdate> arrivals) {
        Map<String, List<String>> nouns = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        arrivals.stream()
                .sorted(Comparator.comparing(ClaimUpdate::kind)
                        .thenComparing(ClaimUpdate::stance, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(one -> {
                    List<String> noun = noun(one);
                    nouns.put(noun.get(1), noun);
                    numbers.merge(noun.get(1), 1, Integer::sum);
                });
        return nouns.values().stream().map(noun -> {
            int number = Objects.requireNonNull(numbers.get(noun.get(1)));
            return new ChangeCount(noun.get(0), PluralWords.count(number, noun.get(1), noun.get(2)));
        }).toList();
    }

    /** The noun for a statement with a stance: "denial". */
    public static String noun(Stance stance) {
        return statement(stance).get(1);
    }

    /** The mark, the noun for one and the noun for more. */
    private static List<String> noun(ClaimUpdate one) {
        return switch (one.kind()) {
            case STATEMENT -> statement(Objects.requireNonNull(one.stance()));
            case REPORT -> one.relayed() ? List.of("relays", "relay", "relays") : List.of("reports", "report", "reports");
            case CHANGE -> List.of("", "changed statement", "changed statements");
            case WITHDRAWAL -> List.of("", "withdrawn statement", "withdrawn statements");
            case WORDING -> List.of("", "change of the claim", "changes of the claim");
            case LINK -> List.of("", "linked claim", "linked claims");
            case EVIDENCE -> List.of("", "change in the evidence", "changes in the evidence");
        };
    }

    private static List<String> statement(Stance stance) {
        return switch (stance) {
            case ASSERTS -> List.of("asserts", "assertion", "assertions");
            case SUPPORTS -> List.of("supports", "support", "supports");
            case DENIES -> List.of("denies", "denial", "denials");
            case DISPUTES -> List.of("disputes", "dispute", "disputes");
            case QUALIFIES -> List.of("qualifies", "qualification", "qualifications");
            case RETRACTS -> List.of("retracts", "retraction", "retractions");
            case DECLINES -> List.of("declines", "refusal to comment", "refusals to comment");
            case REPORTS -> List.of("reports", "statement that reports it", "statements that report it");
        };
    }
}
