package org.counterclaim.reader.dossier;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads dossiers from the database, with five queries each, whatever their size. */
@Repository
public class Dossiers {

    /** How many queries a dossier takes. */
    public static final int QUERIES = 5;

    private static final String ACTORS = """
            select a.id, a.slug, a.name, a.kind, is_plural(a) plural from actor a where a.id in (
                select s.actor_id from %3$s s join chosen c on c.id = s.claim_id
                union select b.actor_id from claim_about b join chosen c on c.id = b.claim_id
                union select r.actor_id from relay r join statement s on s.id = r.statement_id join chosen c on c.id = s.claim_id
                union select p.publisher_id from article p where p.id in (select id from carrying)
                union select w.actor_id from article_author w where w.article_id in (select id from carrying))""";

    private static final String ARTICLES = """
            select a.id, page_of(a) page, a.slug, a.headline, a.kind, a.published_edtf, a.web_address, a.publisher_id,
                array(select w.actor_id from article_author w where w.article_id = a.id order by w.place) authors
            from article a where a.id in (select id from carrying)""";

    private static final String REPORTS = """
            select r.statement_id, r.article_id, r.wording, r.locator, r.relayed_from_id, r.status, r.status_date_edtf, r.status_note
            from report r join statement s on s.id = r.statement_id join chosen c on c.id = s.claim_id join article a on a.id = r.article_id
            order by a.published_latest nulls last, a.headline, r.id""";

    private static final String STATEMENTS = """
            select s.id, s.slug, s.claim_id, s.actor_id, s.stance, s.said_edtf, s.quotation, s.quotation_language,
                s.translation, s.basis, s.aim, s.answers_id,
                array(select r.actor_id from relay r where r.statement_id = s.id order by r.hop) relays,
                exists(select from claim_about b where b.claim_id = s.claim_id and b.actor_id = s.actor_id) is_self
            from %3$s s join chosen c on c.id = s.claim_id""";

    private static final String CLAIMS = """
            select c.id, c.slug, c.text, c.event_edtf,
                array(select b.actor_id from claim_about b where b.claim_id = c.id order by b.actor_id) about,
                p.story_id, p.story_slug, p.story_title, p.number,
                v.id verdict_id, v.number verdict_number, v.mark, v.rationale, v.given_at, v.by_name
            from claim c join chosen using (id)
            left join lateral (
                select i.story_id, s.slug story_slug, s.title story_title, i.number
                from standing_place i join story s on s.id = i.story_id and s.withdrawn_at is null
                where i.claim_id = c.id and (:story::uuid is null or i.story_id = :story)
                order by i.story_id = :of desc, i.story_id limit 1) p on true
            left join lateral (
                select * from verdict v where v.claim_id = c.id and v.given_at < :until order by v.number desc limit 1) v on true
            order by p.story_id is distinct from :of, p.story_id desc, p.number, c.id""";

    private static final String CHOSEN = "with chosen (id) as (select id from %2$s r where id in (%1$s)) ";

    private static final String CARRYING = CHOSEN + """
            , carried (article_id, relayed_from_id) as (
                select r.article_id, r.relayed_from_id
                from report r join statement s on s.id = r.statement_id join chosen c on c.id = s.claim_id),
            carrying (id) as (select article_id from carried union select relayed_from_id from carried)\n""";

    private final JdbcClient database;

    Dossiers(JdbcClient database) {
        this.database = database;
    }

    /** Reads the selected claims with every statement on them; for an earlier time, also candidates that {@code AsOfStates} sorts out. */
    public Dossier of(ClaimSelection selection) {
        Map<UUID, ActorRef> actors = byId(rows(CARRYING + ACTORS, selection, DossierRows::actor), ActorRef::id);
        DossierRows rows = new DossierRows(actors);
        Map<UUID, ArticleRef> articles = byId(rows(CARRYING + ARTICLES, selection, rows::article), ArticleRef::id);
        Map<UUID, List<ReportLine>> reports = rows(CHOSEN + REPORTS, selection, rows.report(articles)).stream()
                .collect(Collectors.groupingBy(ReportLine::statementId));
        List<StatementLine> statements = rows(CHOSEN + STATEMENTS, selection, rows.statement(reports));
        return new Dossier(rows(CHOSEN + CLAIMS, selection, rows::claim), statements);
    }

    private <T> List<T> rows(String sql, ClaimSelection selection, RowMapper<T> mapper) {
        return database.sql(sql.formatted(selection.sql(), selection.claims(), selection.statements()))
                .param("of", selection.of())
                .param("story", selection.story(), java.sql.Types.OTHER)
                .param("until", Timestamp.from(selection.verdictsUntil()))
                .query(mapper)
                .list();
    }

    private static <T> Map<UUID, T> byId(List<T> rows, Function<T, UUID> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
