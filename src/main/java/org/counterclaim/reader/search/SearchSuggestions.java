package org.counterclaim.reader.search;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;

import org.counterclaim.core.InputText;
import org.counterclaim.core.SpellingDistance;
import org.counterclaim.reader.filter.SearchQuery;

/** Finds records that may be meant by what somebody has typed so far: actors, stories, topics and claims, by their names. */
@Repository
class SearchSuggestions {

    /** With fewer letters, too many claims have a word that begins so. */
    private static final int LETTERS_FOR_CLAIMS = 3;

    private static final int LONGEST_NAME = 120;

    private static final String FOUND = """
            select coalesce(a.name, t.title, o.name, c.text) name, coalesce(a.slug, t.slug, o.slug, c.slug) slug, k.kind, k.plural
            from (values ('actor', 'actors', 4), ('story', 'stories', 3), ('topic', 'topics', 2), ('claim', 'claims', 4))
                    k (kind, plural, most)
                cross join (select search.weighted(search.beginning(:typed), 'AB') sought,
                    cast(quote_literal(search.name_hash(:typed)) as tsquery) name) q
                cross join lateral (select * from search.ranked(k.kind, q.sought, q.name, null, q.sought, null, false, 50)
                    with ordinality limit k.most) r
                left join actor a on k.kind = 'actor' and a.id = r.record_id
                left join story t on k.kind = 'story' and t.id = r.record_id
                left join topic o on k.kind = 'topic' and o.id = r.record_id
                left join claim c on k.kind = 'claim' and c.id = r.record_id
            where k.kind <> 'claim' or char_length(:typed) >= :letters
            order by r.is_named desc, k.kind = 'claim', k.kind, r.ordinality""";

    private final JdbcClient database;
    private final SearchMatches matches;

    SearchSuggestions(JdbcClient database, SearchMatches matches) {
        this.database = database;
        this.matches = matches;
    }

    /** Returns the records whose names have all of the words; the last word may be only begun. If there are none, it may be mistyped. */
    List<SearchSuggestion> of(SearchQuery query) {
        List<String> words = query.sought().stream().map(SearchQuery.Term::text).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<SearchSuggestion> found = named(String.join(" ", words));
        return found.isEmpty() ? SpellingDistance.nearest(words.getLast(), matches.alike(words.getLast()))
                .map(word -> named(String.join(" ", words.subList(0, words.size() - 1)) + " " + word)).orElse(found) : found;
    }

    private List<SearchSuggestion> named(String typed) {
        return database.sql(FOUND)
                .param("typed", typed)
                .param("letters", LETTERS_FOR_CLAIMS)
                .query((row, number) -> new SearchSuggestion(InputText.beginning(row.getString("name"), LONGEST_NAME),
                        StringUtils.capitalize(row.getString("kind")), "/" + row.getString("plural") + "/" + row.getString("slug")))
                .list();
    }
}
