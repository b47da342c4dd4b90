package org.counterclaim.desk;

/**
 * The records of a kind that may be meant by a text, as SQL: a few hundred at most, found by indices, however many there are. Parameters
 * are {@code :typed}; {@code :what}, the same or the part of it that may be in a name, and {@code :pattern}, that part as a pattern of
 * {@code like}; {@code :slug}; and {@code :called}, the ids of those that are called so. Its columns are {@code id}; {@code name}; {@code
 * plain_name}, as lists sort it; {@code is_label}, whether the record is called by that name; and {@code by_slug}, whether it has the slug.
 */
interface NameCandidates {

    /** How far to look: each looks further than those before it, and takes longer. */
    enum Reach {
        /** The names begin with the text. */
        BEGINNING,
        /** The names have the text in them, or its words. */
        WITHIN,
        /** The names are like the text, or have some of its words. */
        ALIKE;

        boolean includes(Reach other) {
            return compareTo(other) >= 0;
        }
    }

    /** Returns the SQL of a query for them. */
    String sql(Reach reach);

    /** Returns SQL for the condition that a name begins with a text; the index of its table finds such names. */
    static String begins(String name, String text) {
        return """
                derived.sort_name(%1$s) ~>=~ derived.sort_name(%2$s)
                    and derived.sort_name(%1$s) ~<~ (derived.sort_name(%2$s) || chr(1114111))""".formatted(name, text);
    }

    /** Returns SQL for the first rows in the order of that index. */
    static String firstBy(String name, int limit) {
        return " order by derived.sort_name(%s) using ~<~ limit %d".formatted(name, limit);
    }

    /** Returns SQL for the condition that a name has the text in it. A text of two letters is in too many names for an index. */
    static String has(String name) {
        return "char_length(plain(:what)) > 2 and plain(%s) like plain(:pattern)".formatted(name);
    }

    /** Returns SQL for the condition that a record is one of the newest that have all words of a text, in any order. */
    static String hasWords(String id, String kind, String text, int most) {
        return "%s = any(array(select search.having('%s', %s, %d)))".formatted(id, kind, text, most);
    }

    /**
     * Returns SQL for the condition that a name is like a text and its record one of the newest that have most of the words, or words that
     * look like them. The name is compared by a function, because an index would be asked for the operator.
     */
    static String isLikeWords(String name, String id, String kind, String text, int most) {
        return "word_similarity(plain(%3$s), plain(%4$s)) >= 0.6 and %1$s = any(array(select search.resembling('%2$s', %3$s, %5$d)))"
                .formatted(id, kind, text, name, most);
    }

    /** Returns SQL for the condition that a part of a name is like a text. */
    static String isLike(String name, String text) {
        return "plain(%s) <%% plain(%s)".formatted(text, name);
    }
}
