package org.counterclaim.reader.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.reader.filter.FilterForm;
import org.counterclaim.reader.filter.FilterSentence;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.reader.list.ListFacet;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.statement.Provenance;
import org.counterclaim.statement.Stance;
import org.counterclaim.web.PageNumbers;

/**
 * The values of a page of results.
 *
 * @param sentence the query as it was understood, and the filter
 * @param shown the query whose results these are
 * @param slips the words that nothing has, each with the word that was looked for instead
 * @param isNear whether no record has all of the words, and these have most of them
 * @param groups what was found of each kind; those with a record of exactly this name first
 * @param others how many records of the other kinds match, if only one kind is shown; without those of which none does
 * @param facets what the results can be narrowed down by, if they are of one kind and not too many to count
 * @param pages the position in the results; null if they are of several kinds
 * @param isPart whether there may be more among older records, which were not looked at
 */
public record SearchPage(SearchFilter filter, FilterSentence sentence, SearchQuery shown, Map<String, String> slips, boolean isNear,
        List<Group> groups, Map<SearchKind, SearchMatches.Total> others, List<ListFacet> facets, @Nullable PageNumbers pages,
        boolean isPart) {

    /**
     * The records of a kind.
     *
     * @param total how many match
     * @param list the address of the list of the same records; null if there is no list of the kind
     * @param rows those that this page shows: {@link ClaimRow}s, {@link StatementRow}s and so on, as the kind says
     */
    public record Group(SearchKind kind, SearchMatches.Total total, @Nullable String list, List<? extends SearchRow> rows) {

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
    public record ClaimRow(UUID id, String slug, MarkedText text, @Nullable MarkedText context, String status, @Nullable StoryPlace place,
            int standingFor, int standingAgainst, Provenance provenance) implements SearchRow {}

    /**
     * A statement that was found.
     *
     * @param place where its claim stands; null if it is in no story
     * @param relays who passed it on, from the speaker outwards
     */
    public record StatementRow(UUID id, String slug, ActorRef actor, Stance stance, FuzzyDate said, @Nullable MarkedText quotation,
            @Nullable String language, @Nullable MarkedText translation, String claimSlug, String claim, @Nullable StoryPlace place,
            List<String> relays) implements SearchRow {

        /** The statement's place in its story. */
        public String href() {
            return "/statements/" + slug;
        }
    }

    /** A story that was found, with the part of its standfirst that has the words. */
    public record StoryRow(UUID id, String slug, MarkedText title, MarkedText standfirst, int claims) implements SearchRow {}

    /** An actor who was found. */
    public record ActorRow(UUID id, String slug, MarkedText name, String kind, @Nullable MarkedText aliases,
            @Nullable MarkedText description)
            implements
            SearchRow {}

    /** A topic that was found. */
    public record TopicRow(UUID id, String slug, MarkedText name, @Nullable MarkedText description) implements SearchRow {}

    /**
     * An article that was found.
     *
     * @param published its date; null if it is not on record
     * @param summary the part of its summary that has the words; null if they are not there
     */
    public record ArticleRow(UUID id, String slug, MarkedText headline, @Nullable String language, String kind, @Nullable String publisher,
            @Nullable FuzzyDate published, @Nullable MarkedText summary) implements SearchRow {}

    /** Returns what the fields of its form show. */
    public FilterForm form() {
        return new FilterForm(filter.criteria());
    }

    /** Returns the addresses of the lists of the same records, of the kind shown or of all. */
    public Map<RecordList, String> lists() {
        return Stream.of(RecordList.values()).filter(list -> filter.kind() == null || filter.kind() == list.kind())
                .collect(Collectors.toMap(list -> list, list -> filter.in(list).address(), (one, other) -> one, TreeMap::new));
    }

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
