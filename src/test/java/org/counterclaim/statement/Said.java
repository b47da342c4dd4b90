package org.counterclaim.statement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/**
 * A statement in one line of a table: its number, speaker, stance and date; then perhaps its origins after @, and the number of the
 * statement that it answers after &gt;. A star marks a speaker whom the claim is about: "2 musk* denies 2022-10-11 @reply >1".
 */
record Said(String number, UUID id, UUID actorId, Stance stance, FuzzyDate said, Set<UUID> origins, @Nullable UUID answers,
        boolean isSelfStatement) implements LedgerPosition {

    static List<Said> all(@Nullable String lines) {
        return lines == null ? List.of() : Stream.of(lines.split(";", -1)).map(line -> of(line.strip().split(" +", -1))).toList();
    }

    private static Said of(String[] words) {
        String actor = words[1].replace("*", "");
        return new Said(words[0], id(words[0]), id(actor), stance(words[2]), FuzzyDate.parse(words[3]),
                origins(words, actor), answers(words), words[1].endsWith("*"));
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Stance stance(String word) {
        return Stream.of(Stance.values()).filter(stance -> stance.mark().equals(word)).findAny().orElseThrow();
    }

    private static Set<UUID> origins(String[] words, String actor) {
        return Stream.of(words).filter(word -> word.startsWith("@")).findAny()
                .map(word -> Stream.of(word.substring(1).split(",", -1)).map(Said::id).collect(Collectors.toSet()))
                .orElse(Set.of(id(actor)));
    }

    private static @Nullable UUID answers(String[] words) {
        return Stream.of(words).filter(word -> word.startsWith(">")).findAny().map(word -> id(word.substring(1))).orElse(null);
    }

    private record Report(UUID page, @Nullable UUID relayedFromPage) implements ReportOrigins.Edge {}

    /** Returns a report for each origin that is an article. */
    @Override
    public List<Report> reports() {
        return origins.stream().filter(origin -> !origin.equals(actorId)).map(origin -> new Report(origin, null)).toList();
    }

    @Override
    public String toString() {
        return number;
    }
}
