package org.counterclaim.reader.filter;

import java.util.List;

/** The kinds of records that are searched, in the order in which pages show them. */
public enum SearchKind {
    /** By their text and context. */
    CLAIM("claim", "Claims", "derived.claim_summary c", "c.claim_id"),
    /** By their quotation, its translation and the speaker's name. */
    STATEMENT("statement", "Statements", "standing_statement s join derived.claim_summary c on c.claim_id = s.claim_id", "s.id"),
    /** By their title and standfirst. */
    STORY("story", "Stories", "derived.story_summary t", "t.story_id"),
    /** By their name, aliases and description. */
    ACTOR("actor", "Actors", "derived.actor_summary a", "a.actor_id"),
    /** By their name and description. */
    TOPIC("topic", "Topics", "topic k", "k.id"),
    /** By their headline, summary, publisher and authors. */
    ARTICLE("article", "Articles", "derived.article_summary p", "p.article_id");

    /** All of them. */
    public static final List<SearchKind> ALL = List.of(values());

    private final String word;
    private final String heading;
    private final String source;
    private final String id;

    SearchKind(String word, String heading, String source, String id) {
        this.word = word;
        this.heading = heading;
        this.source = source;
        this.id = id;
    }

    /** Returns the word for several, with a capital. */
    public String heading() {
        return heading;
    }

    /** Returns the SQL source of such records, to whose names {@link FilterConditions} refer. */
    public String source() {
        return source;
    }

    /** Returns the SQL expression of a record's id in that source. */
    public String id() {
        return id;
    }

    /** Returns what the table of the records themselves is called in that source. */
    public String alias() {
        return id.substring(0, id.indexOf('.'));
    }

    /** Returns the word for it in addresses and in the database. */
    @Override
    public String toString() {
        return word;
    }
}
