package org.counterclaim.desk.gap;

/** A kind of gap in the record, or of duplicates. The forms ask about most of them before publishing. */
enum RecordGap {
    NO_STORY("claims-in-no-story", "Claims in no story", "claim", """
            select c.id from standing_claim c where not exists (select from standing_place p where p.claim_id = c.id)"""),
    NO_SOURCE("statements-without-source", "Statements without a source", "statement", """
            select s.id from standing_statement s where not exists (select from report r where r.statement_id = s.id)"""),
    NO_EVIDENCE("verdicts-without-evidence", "Verdicts without evidence", "claim", """
            select c.id from standing_claim c join verdict v on v.claim_id = c.id
            where v.mark <> 'withdrawn' and not exists (select from verdict later where later.claim_id = c.id and later.number > v.number)
                and not exists (select from verdict_evidence e where e.verdict_id = v.id)"""),
    NOTHING_TO_RETRACT("retractions-of-nothing", "Retractions by actors who took no position", "statement", """
            select s.id from standing_statement s
            where s.stance = 'retracts' and not exists (
                select from standing_statement o where o.claim_id = s.claim_id and o.actor_id = s.actor_id
                    and o.stance in ('asserts', 'supports', 'denies', 'disputes', 'qualifies'))"""),
    NOT_ATTRIBUTED("denials-of-no-attribution", "Denials of words that nobody attributes to them", "statement", """
            select s.id from standing_statement s
            where s.aim = 'attribution' and not exists (
                select from standing_statement o where o.claim_id = s.claim_id and o.id = coalesce(s.answers_id, o.id) and o.id <> s.id
                    and (o.actor_id = s.actor_id or exists (select from relay r where r.statement_id = o.id
                        and r.actor_id = s.actor_id)))"""),
    UNCHECKED_REPORT("unchecked-reports-of-refuted-claims", "Reports of refuted claims, unchecked", "statement", """
            select s.id from standing_statement s join derived.claim_summary c on c.claim_id = s.claim_id
            where c.verdict = 'refuted' and not c.withdrawn and s.stance in ('asserts', 'supports', 'reports')
                and exists (select from report r where r.statement_id = s.id and r.status is null)"""),
    NO_COPY("articles-without-a-copy", "Articles without a kept copy", "article", """
            select a.id from article a where a.withdrawn_at is null and a.web_address is not null and a.archived_address is null"""),
    SAME_PAGE("articles-of-one-page", "Articles of one page, to be merged", "article", """
            select a.id from article a where a.withdrawn_at is null and exists (
                select from article o where o.web_identity = a.web_identity and o.id <> a.id and o.withdrawn_at is null)""");

    private final String word;
    private final String title;
    private final String kind;
    private final String ids;

    RecordGap(String word, String title, String kind, String ids) {
        this.word = word;
        this.title = title;
        this.kind = kind;
        this.ids = ids;
    }

    /** Returns the title of their list. */
    public String title() {
        return title;
    }

    /** The kind of record that has the gap. */
    String kind() {
        return kind;
    }

    /** Returns an SQL query for the ids of the records that have it. */
    String ids() {
        return ids;
    }

    /** Returns its name in addresses. */
    @Override
    public String toString() {
        return word;
    }
}
