package org.counterclaim.reader.search;

import java.util.List;

/** The kinds of records that are searched, in the order in which pages show them. */
public enum SearchKind {
    /** By their text and context. */
    CLAIM("claim", "Claims"),
    /** By their quotation, its translation and the speaker's name. */
    STATEMENT("statement", "Statements"),
    /** By their title and standfirst. */
    STORY("story", "Stories"),
    /** By their name, aliases and description. */
    ACTOR("actor", "Actors"),
    /** By their name and description. */
    TOPIC("topic", "Topics"),
    /** By their headline, summary, publisher and authors. */
    ARTICLE("article", "Articles");

    /** All of them. */
    public static final List<SearchKind> ALL = List.of(values());

    private final String word;
    private final String heading;

    SearchKind(String word, String heading) {
        this.word = word;
        this.heading = heading;
    }

    /** Returns the word for several, with a capital. */
    public String heading() {
        return heading;
    }

    /** Returns the word for it in addresses and in the database. */
    @Override
    public String toString() {
        return word;
    }
}
