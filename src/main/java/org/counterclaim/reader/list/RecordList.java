package org.counterclaim.reader.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.reader.filter.SearchKind;

/** A list of all records of a kind. */
public enum RecordList {
    STORIES(SearchKind.STORY, "A contested story groups the claims that are made in it."),
    CLAIMS(SearchKind.CLAIM, "A claim is a proposition that can be true or false: who says so, who disputes it, and what was found."),
    ACTORS(SearchKind.ACTOR, "An actor is whoever speaks or is spoken of."),
    ARTICLES(SearchKind.ARTICLE, "An article is anything published that carries statements.");

    /** How many stories a page shows: so many that few sites have more, so that each is two clicks from the front page. */
    private static final int STORIES_ON_A_PAGE = 60;
    private static final int ROWS_ON_A_PAGE = 20;

    private final SearchKind kind;
    private final String explanation;

    RecordList(SearchKind kind, String explanation) {
        this.kind = kind;
        this.explanation = explanation;
    }

    private static List<String> words(Enum<?>[] all) {
        return Stream.of(all).map(Enum::toString).toList();
    }

    /** Returns the list of records of a kind; empty if there is none. */
    public static Optional<RecordList> of(@Nullable SearchKind kind) {
        return Stream.of(values()).filter(list -> list.kind == kind).findAny();
    }

    /** Returns the kind of its records. */
    public SearchKind kind() {
        return kind;
    }

    /** Returns the word for one of its records. */
    public String one() {
        return kind.toString();
    }

    /** Returns what its records are, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** Returns the words for the kinds of its records; empty if they are not told apart by kind. */
    public List<String> kinds() {
        return switch (this) {
            case ACTORS -> words(ActorKind.values());
            case ARTICLES -> words(ArticleKind.values());
            case STORIES, CLAIMS -> List.of();
        };
    }

    /** Returns what files call the values of its records, in their order. */
    public List<String> columns() {
        return Stream.of(List.of(one()), RowQuery.of(this).header(), List.of("last change")).flatMap(List::stream).toList();
    }

    /** Returns how many of its records a page shows. */
    public int rows() {
        return this == STORIES ? STORIES_ON_A_PAGE : ROWS_ON_A_PAGE;
    }

    /** Returns the address of the list. */
    public String path() {
        return "/" + this;
    }

    /** Returns what the table of its records is called in SQL. */
    String alias() {
        return kind.alias();
    }

    /** Returns the SQL source of its records, under {@link #alias}. */
    public String source() {
        return kind.source();
    }

    /** Returns the SQL expression of a record's id. */
    String id() {
        return kind.id();
    }

    /** Returns its word: "stories". */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
