package org.counterclaim.history;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The kinds of records that the history speaks of. */
public enum RecordKind {
    /** A story. */
    STORY("story", "stories"),
    /** An actor. */
    ACTOR("actor", "actors"),
    /** An article. */
    ARTICLE("article", "articles"),
    /** A claim. */
    CLAIM("claim", "claims"),
    /** A statement. */
    STATEMENT("statement", "statements"),
    /** A verdict, which is never changed and stands on the page of its claim. */
    VERDICT("verdict", null),
    /** An account, of which only the public name is shown. */
    ACCOUNT("account", null),
    /** A loss of entries of the log, which stands here alone. */
    LOSS("loss", null);

    private final String word;
    private final @Nullable String plural;

    RecordKind(String word, @Nullable String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** The kind whose word in addresses this is; empty if its records have none. */
    public static Optional<RecordKind> at(String plural) {
        return Stream.of(values()).filter(kind -> plural.equals(kind.plural)).findAny();
    }

    /** The word in addresses; null where its records have no page of their own. */
    public @Nullable String plural() {
        return plural;
    }

    /** The word for several. */
    String many() {
        return this == LOSS ? "losses" : plural == null ? word + "s" : plural;
    }

    /** The word for it in the database and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
