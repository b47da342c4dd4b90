package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;

/** Candidates of a kind whose records have their names in a column of its table, and perhaps in others. */
final class TableNameCandidates implements NameCandidates {

    private static final int MOST_BEGINNING = 100;
    private static final int MOST_USED = 300;
    private static final int MOST_OTHERS = 200;

    /** How many of the most used are looked at, if their names have to be read from the records. */
    private static final int MOST_USED_UNNAMED = 100;

    /**
     * Where names are.
     *
     * @param from SQL for the records {@code n} that stand, to which conditions can be added
     * @param name SQL for the name
     * @param isLabel whether it is what the record is called
     * @param isInWords whether people may type any part of it
     */
    private record Source(String from, String name, boolean isLabel, boolean isInWords) {

        String rows(String condition, String rest) {
            return """
                    (select n.id, %1$s "name", derived.sort_name(%1$s) plain_name, %2$s is_label, n.slug = :slug by_slug
                        from %3$s and %4$s%5$s)""".formatted(name, isLabel, from, condition, rest);
        }
    }

    private final Source own;
    private final List<Source> sources;
    private final String used;
    private final String kind;

    /**
     * For records of a kind.
     *
     * @param kind its word, which is also the name of its table
     * @param column the column that has the name
     */
    TableNameCandidates(String kind, String column) {
        this.kind = kind;
        own = new Source(kind + " n where n.withdrawn_at is null", "n." + column, true, true);
        sources = new ArrayList<>(List.of(own));
        if (kind.equals("actor")) {
            sources.add(new Source("actor_alias l join actor n on n.id = l.actor_id where n.withdrawn_at is null", "l.alias", false, true));
        } else if (kind.equals("article")) {
            sources.add(new Source("article n where n.withdrawn_at is null and n.web_address is not null", "n.web_address", true, false));
        }
        used = RecordUsage.of(kind).map(this::used).orElse("");
    }

    /** Returns SQL for those of the most used whose names begin with the text, because the first in the order of names may not be known. */
    private String used(RecordUsage usage) {
        String most = "(select * from %s where %s order by %s desc limit %d) k".formatted(usage.table(), usage.standing(), usage.count(),
                usage.hasNames() ? MOST_USED : MOST_USED_UNNAMED);
        String name = usage.hasNames() ? "k.name" : "derived.sort_name(" + own.name() + ")";
        return """
                 union all (select n.id, %1$s, %2$s, true, false
                    from %3$s join %4$s and n.id = %5$s and starts_with(%2$s, derived.sort_name(:typed)))"""
                .formatted(own.name(), name, most, own.from().replace(" where ", " on "), usage.id());
    }

    @Override
    public String sql(Reach reach) {
        List<String> parts = new ArrayList<>();
        for (Source source : sources) {
            parts.add(source.rows("n.id = any(:called)", ""));
            parts.add(source.rows(NameCandidates.begins(source.name(), ":typed"), NameCandidates.firstBy(source.name(), MOST_BEGINNING)));
            if (reach.includes(Reach.WITHIN) && source.isInWords()) {
                parts.add(source.rows(has(source), " limit " + MOST_OTHERS));
            }
            if (reach.includes(Reach.ALIKE) && source.isInWords()) {
                parts.add(source.rows(isLike(source), " limit " + MOST_OTHERS));
            }
        }
        parts.add(own.rows("n.slug = :slug", ""));
        return String.join(" union all ", parts) + used;
    }

    private String has(Source source) {
        return isSentence() ? NameCandidates.hasWords("n.id", kind, ":what", MOST_OTHERS) : NameCandidates.has(source.name());
    }

    private String isLike(Source source) {
        return isSentence() ? NameCandidates.isLikeWords(source.name(), "n.id", kind, ":typed", MOST_OTHERS)
                : NameCandidates.isLike(source.name(), ":typed");
    }

    /** Whether its names are sentences: an index of letters would read a large part of them for words that most have. */
    private boolean isSentence() {
        return kind.equals("claim") || kind.equals("article") || kind.equals("story");
    }
}
