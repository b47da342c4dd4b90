package org.counterclaim.reader.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.PluralWords;

/**
 * A story in numbers.
 *
 * @param statuses how many claims have which status, in the order in which pages name them
 * @param spoke how many actors made a statement
 * @param relayed how many only passed statements on
 * @param named how many are only spoken of
 * @param sources how many articles of each kind carry statements
 */
public record DossierTally(
        Map<String, Long> statuses, int spoke, int relayed, int named, Map<ArticleKind, Long> sources) {

    private static final int MOST_UNITS = 20;
    private static final List<String> STATUSES =
            List.of("disputed", "refuted", "unproven", "confirmed", "withdrawn", ClaimLine.UNVERIFIED);

    /** Counts a dossier's contents, for these claims. */
    public static DossierTally of(Dossier dossier, Collection<ClaimLine> claims) {
        return of(dossier, claims, DossierCast.of(dossier, claims));
    }

    /** Counts the same with a known cast. */
    public static DossierTally of(Dossier dossier, Collection<ClaimLine> claims, DossierCast cast) {
        Map<String, Long> statuses = claims.stream().collect(Collectors.groupingBy(ClaimLine::status, DossierTally::sorted,
                Collectors.counting()));
        Map<ArticleKind, Long> sources = dossier.statements().stream()
                .flatMap(one -> one.reports().stream())
                .map(ReportLine::article)
                .distinct()
                .collect(Collectors.groupingBy(ArticleRef::kind, TreeMap::new, Collectors.counting()));
        return new DossierTally(statuses, cast.spoke().size(), cast.relayed().size(), cast.named().size(), sources);
    }

    /** Returns the tally of a story of which only the numbers of claims with each status are known. */
    public static DossierTally ofStatuses(Map<String, Long> statuses) {
        Map<String, Long> sorted = sorted();
        sorted.putAll(statuses);
        return new DossierTally(sorted, 0, 0, 0, Map.of());
    }

    private static Map<String, Long> sorted() {
        return new TreeMap<>(java.util.Comparator.comparingInt(STATUSES::indexOf));
    }

    /** How many claims there are. */
    public long claims() {
        return sum(statuses);
    }

    /** How many actors there are. */
    public int actors() {
        return spoke + relayed + named;
    }

    /** How many articles there are. */
    public long articles() {
        return sum(sources);
    }

    /** Returns a status for each claim, to be drawn as squares; empty if there would be too many. */
    public List<String> units() {
        return claims() > MOST_UNITS ? List.of() : statuses.entrySet().stream()
                .flatMap(status -> Stream.generate(status::getKey).limit(status.getValue()))
                .toList();
    }

    /** "1 claim", "10 claims". */
    public String claimWords() {
        return PluralWords.count(claims(), "claim");
    }

    /** "1 disputed, 9 unverified". */
    public String statusWords() {
        return words(statuses);
    }

    /** "10 spoke, 3 only passed on". */
    public String castWords() {
        return spoke + " spoke" + (relayed == 0 ? "" : ", " + relayed + " only passed on")
                + (named == 0 ? "" : ", " + named + " only named");
    }

    /** "6 news articles, 4 social posts". */
    public String sourceWords() {
        return sources.entrySet().stream()
                .map(kind -> PluralWords.count(kind.getValue(), kind.getKey().toString()))
                .collect(Collectors.joining(", "));
    }

    private static long sum(Map<?, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String words(Map<?, Long> numbers) {
        return numbers.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).collect(Collectors.joining(", "));
    }
}
