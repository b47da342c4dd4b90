package org.counterclaim.reader.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.statement.Provenance;
import org.counterclaim.statement.Stance;
import org.counterclaim.web.PageNumbers;

/**
 * The values of a page of results.
 *
 * @param shown the query whose results these are
 * @param slips the words that nothing has, each with the word that was looked for instead
 * @param isNear whether no record has all of the words, and these have most of them
 * @param groups what was found of each kind; those with a record of exactly this name first
 * @param others how many records of the other kinds match, if only one kind is shown; without those of which none does
 * @param pages the position in the results; null if they are of several kinds
 */
public record SearchPage(SearchFilter filter, SearchQuery shown, Map<String, String> slips, boolean isNear, List<Group> groups,
        Map<SearchKind, SearchMatches.Total> others, @Nullable PageNumbers pages) {

    /** A page without results. */
    static SearchPage empty(SearchFilter filter) {
        return new SearchPage(filter, filter.query(), Map.of(), false, List.of(), Map.of(), null);
    }

    /**
     * The records of a kind.
     *
     * @param total how many match
     * @param isNamed whether one of them has exactly this name
     * @param rows those that this page shows: {@link ClaimRow}s, {@link StatementRow}s and so on, as the kind says
     */
    public record Group(SearchKind kind, SearchMatches.Total total, boolean isNamed, List<?> rows) {

        /** Whether this page does not show all of them. */
        public boolean hasMore() {
            return total.count() > rows.size();
        }
    }

    /**
     * A claim that was found.
     *
     * @param context the part of its context that has the words; null if they are not there
     * @param status its verdict's mark, or "unverified"
     * @param place its first story; null if it is in none
     * @param standingFor how many actors stand by it
     * @param standingAgainst how many actors stand against it
     */
    public record ClaimRow(String slug, MarkedText text, @Nullable MarkedText context, String status, @Nullable StoryPlace place,
            int standingFor, int standingAgainst, Provenance provenance) {}

    /**
     * A statement that was found.
     *
     * @param said its date, in words
     * @param place where its claim stands; null if it is in no story
     * @param relays who passed it on, from the speaker outwards
     */
    public record StatementRow(String slug, ActorRef actor, Stance stance, String said, @Nullable MarkedText quotation,
            @Nullable String language, @Nullable MarkedText translation, String claimSlug, String claim, @Nullable StoryPlace place,
            List<String> relays) {

        /** The statement's place in its story. */
        public String href() {
            return "/statements/" + slug;
        }
    }

    /** A story that was found, with the part of its standfirst that has the words. */
    public record StoryRow(String slug, MarkedText title, MarkedText standfirst, int claims) {}

    /** An actor who was found. */
    public record ActorRow(String slug, MarkedText name, String kind, @Nullable MarkedText aliases, @Nullable MarkedText description) {}

    /** A topic that was found. */
    public record TopicRow(String slug, MarkedText name, @Nullable MarkedText description) {}

    /**
     * An article that was found.
     *
     * @param published its date, in words; null if it is not on record
     * @param summary the part of its summary that has the words; null if they are not there
     */
    public record ArticleRow(String slug, MarkedText headline, @Nullable String language, String kind, @Nullable String publisher,
            @Nullable String published, @Nullable MarkedText summary) {}

    /** Returns how much was found: "6 results", "more than 10,000 results". */
    public String found() {
        if (groups.isEmpty() || isNear) {
            return isNear ? "No exact result" : "Nothing found";
        }
        return groups.stream().map(Group::total).reduce(SearchMatches.Total.NONE, SearchMatches.Total::plus).words();
    }

    /** Returns what was corrected, in words: "Zelensky" for "Zelenskyi". */
    public String shownWords() {
        return slips.values().stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    /** Returns the words that nothing has. */
    public String missedWords() {
        return slips.keySet().stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    /** Whether more match than are ranked, so that the last page does not show the last of them. */
    public boolean isCut() {
        return pages != null && groups.stream().anyMatch(group -> group.total().count() > SearchMatches.MOST_RANKED);
    }

    /** Returns how many are ranked. */
    public int ranked() {
        return SearchMatches.MOST_RANKED;
    }
}
