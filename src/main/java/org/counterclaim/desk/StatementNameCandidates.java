package org.counterclaim.desk;

/**
 * Candidates of statements. A statement is called by its speaker, its stance and its claim, which are in three tables: it is found by its
 * speaker and its claim. {@code :what} is the text after its first colon or else all of it; {@code :beginnings} is the text up to the end
 * of each of its words.
 */
final class StatementNameCandidates implements NameCandidates {

    private static final String FROM = "statement n join actor a on a.id = n.actor_id join claim c on c.id = n.claim_id "
            + "where n.withdrawn_at is null and c.withdrawn_at is null";
    private static final String NAME = "(a.name || ' ' || stance_verb(a, n.stance) || ': ' || c.text)";

    /** SQL for the speakers with whose names the text begins. */
    private static final String SPEAKERS = """
            select a.id from actor a where a.withdrawn_at is null
                and derived.sort_name(a.name) = any(array(select derived.sort_name(one) from unnest(:beginnings::text[]) one))""";

    /**
     * SQL for the statements that are called as the text is; their claim is what comes after one of its colons, {@code :claims}. The
     * offsets have the database go from the claims to their statements, although it does not know how few they are.
     */
    static final String CALLED = """
            select n.id from (
                select c.id, c.text from claim c where c.withdrawn_at is null
                    and derived.sort_name(c.text) = any(array(select derived.sort_name(one) from unnest(:claims::text[]) one)) offset 0) c
            cross join lateral (
                select n.id, n.actor_id, n.stance from statement n where n.claim_id = c.id and n.withdrawn_at is null
                    and n.actor_id = any(array(%s)) offset 0) n
            cross join lateral (select * from actor a where a.id = n.actor_id offset 0) a
            where plain(%s) = plain(:typed)""".formatted(SPEAKERS, NAME);

    /** SQL for how many statements are called as the statement {@code n} is. */
    static final String OF_ONE_NAME = """
            (select count(*) from (
                select s.stance, a.name, c.text from statement s join actor a on a.id = s.actor_id join claim c on c.id = s.claim_id
                where s.id = n.id offset 0) s
            cross join lateral (
                select array_agg(b.id) ids from actor b
                where derived.sort_name(b.name) = derived.sort_name(s.name) and b.withdrawn_at is null) b
            cross join lateral (
                select d.id from claim d
                where derived.sort_name(d.text) = derived.sort_name(s.text) and d.withdrawn_at is null offset 0) d
            cross join lateral (
                select from statement o
                where o.claim_id = d.id and o.actor_id = any(b.ids) and o.stance = s.stance and o.withdrawn_at is null offset 0) o)""";

    private static final int FEW = 20;
    private static final int MANY = 100;

    @Override
    public String sql(Reach reach) {
        return """
                (with who as materialized (
                    (%11$s limit %1$d)
                    union (select a.id from actor a where a.withdrawn_at is null and %3$s%4$s)%5$s),
                what as materialized (
                    (select c.id from claim c where c.withdrawn_at is null and %6$s%7$s)%8$s),
                found as (
                    (select s.id from what join statement s on s.claim_id = what.id
                        where s.withdrawn_at is null and s.actor_id in (select id from who) limit %2$d)
                    union (select s.id from who cross join lateral (
                        select s.id from statement s where s.actor_id = who.id and s.withdrawn_at is null
                        order by derived.sort_date(s.said_earliest, s.said_latest) desc limit %2$d) s limit %2$d)
                    union (select s.id from what cross join lateral (
                        select s.id from statement s where s.claim_id = what.id and s.withdrawn_at is null limit %1$d) s limit %2$d)
                    union select unnest(:called::uuid[])
                    union select s.id from statement s where s.slug = :slug)
                select n.id, %9$s "name", derived.sort_name(%9$s) plain_name, true is_label, n.slug = :slug by_slug
                    from %10$s and n.id = any(array(select id from found)))"""
                .formatted(FEW, MANY, NameCandidates.begins("a.name", ":typed"), NameCandidates.firstBy("a.name", FEW),
                        reach != Reach.ALIKE ? "" : more("actor a", "a", NameCandidates.isLike("a.name", ":typed"), FEW),
                        NameCandidates.begins("c.text", ":what"), NameCandidates.firstBy("c.text", MANY), moreClaims(reach), NAME, FROM,
                        SPEAKERS);
    }

    private static String moreClaims(Reach reach) {
        String within = NameCandidates.hasWords("c.id", "claim", ":what", MANY);
        String alike = NameCandidates.isLikeWords("c.text", "c.id", "claim", ":what", MANY);
        return (reach.includes(Reach.WITHIN) ? more("claim c", "c", within, MANY) : "")
                + (reach.includes(Reach.ALIKE) ? more("claim c", "c", alike, MANY) : "");
    }

    private static String more(String from, String alias, String condition, int limit) {
        return " union (select %2$s.id from %1$s where %2$s.withdrawn_at is null and %3$s limit %4$d)"
                .formatted(from, alias, condition, limit);
    }
}
