package org.counterclaim.history.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;

/** Tampering with the rows of records and their parts, of every table and every column. */
final class RowTamperings {

    /** A table, and what is set in one of its rows. */
    private static final String UPDATES = """
            account | slug = 'tampered'
            account | public_name = 'Tampered'
            account_role | role = case role when 'editor' then 'administrator' else 'editor' end /* where account_id not in (select account_id from account_role where role = 'editor') */
            account_interest | actor_id = uuidv7()
            account_interest | words = 'Tampered'
            story | front_page = 'first' /* where front_page is distinct from 'first' */
            verdict | claim_id = uuidv7()
            verdict | number = number + 1000
            verdict | mark = case mark when 'refuted' then 'confirmed' else 'refuted' end
            verdict | rationale = 'Tampered'
            verdict | would_change_it = 'Tampered'
            verdict | given_at = given_at + interval '1 microsecond'
            verdict | account_id = case when account_id is null then uuidv7() end
            verdict | by_name = 'Tampered'
            verdict | claim_version = claim_version + 1
            verdict | review_by = date '1999-12-31'
            verdict | interest = 'Tampered'
            verdict | approver_id = uuidv7(), approver_name = 'Tampered'
            verdict | approver_name = 'Tampered', approver_id = uuidv7()
            verdict | corrects_id = uuidv7()
            loss | first_entry = 2, since = now(), kept_note = 'Tampered' /* where first_entry = 1 */
            loss | last_entry = last_entry + 1
            loss | lost_note = 'Tampered'
            loss | kept_note = 'Tampered'
            loss | signed_at = signed_at + interval '1 microsecond'
            loss | since = since + interval '1 microsecond' /* where since is not null */
            verdict_evidence | place = place + 50
            verdict_evidence | direction = case direction when 'for' then 'against' else 'for' end
            verdict_evidence | note = 'Tampered'
            verdict_evidence | article_id = uuidv7(), statement_id = null
            verdict_evidence | statement_id = uuidv7(), article_id = null
            actor | name = 'Tampered'
            actor | kind = case kind when 'person' then 'outlet' else 'person' end
            actor | description = 'Tampered'
            actor | grammatical_number = case grammatical_number when 'plural' then 'singular' else 'plural' end
            actor | wikidata_id = 'Q42'
            actor | web_address = 'https://tampered.example/'
            actor | merged_into_id = uuidv7(), withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x'
            actor_alias | alias = 'Tampered'
            actor_vouched_by | voucher_id = uuidv7()
            topic | name = 'Tampered'
            topic | description = 'Tampered'
            topic | merged_into_id = uuidv7(), withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x'
            story_topic | topic_id = uuidv7()
            claim_topic | topic_id = uuidv7()
            story | title = 'Tampered'
            story | standfirst = 'Tampered'
            article | headline = 'Tampered'
            article | kind = case kind when 'interview' then 'broadcast' else 'interview' end
            article | publisher_id = uuidv7()
            article | web_address = 'https://tampered.example/'
            article | web_identity = '//tampered.example/'
            article | archived_address = 'https://tampered.example/'
            article | language = 'xx'
            article | summary = 'Tampered'
            article | published_edtf = '1999', published_earliest = 0, published_latest = 1
            article | published_latest = published_latest + 1 /* where published_edtf = '2022' */
            article | published_earliest = published_earliest - 1 /* where published_edtf = '2022' */
            article | published_entered = 'Tampered'
            article | merged_into_id = uuidv7(), withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x'
            article_author | place = place + 50
            article_author | actor_id = uuidv7()
            article_relies_on | source_id = uuidv7()
            claim | text = 'Tampered'
            claim | context = 'Tampered'
            claim | event_edtf = '1999', event_earliest = 0, event_latest = 1
            claim | event_latest = event_latest + 1 /* where event_edtf = '2022' */
            claim | event_earliest = event_earliest - 1 /* where event_edtf = '2022' */
            claim | event_entered = 'Tampered'
            claim | merged_into_id = uuidv7(), withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x'
            claim_about | actor_id = uuidv7()
            claim_link | other_id = uuidv7()
            claim_link | kind = case kind when 'part of' then 'contradicts' else 'part of' end
            claim_in_story | story_id = uuidv7()
            claim_in_story | number = number + 1000
            claim_left_story | story_id = uuidv7()
            statement | claim_id = uuidv7()
            statement | actor_id = uuidv7()
            statement | stance = case stance when 'asserts' then 'supports' else 'asserts' end, aim = null
            statement | said_edtf = '1999', said_earliest = 0, said_latest = 1
            statement | said_latest = said_latest + 1 /* where said_edtf = '2022' */
            statement | said_earliest = said_earliest - 1 /* where said_edtf = '2022' */
            statement | said_entered = 'Tampered'
            statement | quotation = 'Tampered'
            statement | quotation_language = 'xx', quotation = 'Tampered'
            statement | translation = 'Tampered', quotation_language = 'xx', quotation = 'Tampered'
            statement | basis = case basis when 'told' then 'inferred' else 'told' end
            statement | answers_id = uuidv7()
            statement | aim = case aim when 'substance' then 'attribution' else 'substance' end, stance = 'denies'
            rating | claim_id = uuidv7()
            rating | checker_id = uuidv7()
            rating | rating = 'Tampered'
            rating | language = 'xx'
            rating | meaning = case meaning when 'refuted' then 'confirmed' else 'refuted' end
            rating | article_id = uuidv7()
            rating | given_edtf = '1999', given_earliest = 0, given_latest = 1
            rating | given_latest = given_latest + 1 /* where given_edtf = '2022' */
            rating | given_earliest = given_earliest - 1 /* where given_edtf = '2022' */
            rating | given_entered = 'Tampered'
            relay | hop = hop + 50
            relay | actor_id = uuidv7()
            report | id = uuidv7()
            report | article_id = uuidv7()
            report | wording = 'Tampered'
            report | locator = 'Tampered'
            report | relayed_from_id = uuidv7()
            report | status = case status when 'retracted' then 'deleted' else 'retracted' end
            report | status_date_edtf = '1999', status_date_earliest = 0, status_date_latest = 1, status = coalesce(status, 'deleted')
            report | status_date_latest = status_date_latest + 1 /* where status_date_edtf = '2022' */
            report | status_date_earliest = status_date_earliest - 1 /* where status_date_edtf = '2022' */
            report | status_date_entered = 'Tampered' /* where status_date_edtf is not null */
            report | status_note = 'Tampered', status = coalesce(status, 'deleted')
            """;

    /** A table, and a row that is added to it. */
    private static final String INSERTS = """
            account_role | select id, role from account, unnest(array['editor', 'fact-checker', 'administrator']) role except select * from account_role limit 1
            account_interest | select id, uuidv7(), 'Tampered' from account limit 1
            verdict_evidence | select verdict_id, 99, article_id, direction, note, statement_id from verdict_evidence limit 1
            actor_alias | select id, 'Tampered' from actor limit 1
            actor_vouched_by | select id, uuidv7() from actor limit 1
            story_topic | select id, uuidv7() from story limit 1
            claim_topic | select id, uuidv7() from claim limit 1
            article_author | select id, 99, uuidv7() from article limit 1
            article_relies_on | select id, uuidv7() from article limit 1
            claim_about | select id, uuidv7() from claim limit 1
            claim_link | select id, 'part of', uuidv7() from claim limit 1
            claim_in_story | select id, uuidv7(), 1 from claim limit 1
            claim_left_story | select claim_id, story_id from claim_in_story except select claim_id, story_id from claim_left_story limit 1
            relay | select id, 99, uuidv7() from statement limit 1
            report | select uuidv7(), id, uuidv7() from statement limit 1
            """;

    private static final List<String> ADDRESSED = List.of("actor", "topic", "story", "article", "claim", "statement", "rating");

    private RowTamperings() {}

    static List<Tampering> all() {
        List<Tampering> all = new ArrayList<>();
        lines(UPDATES).forEach(line -> all.add(Tamperings.seen("update " + line[0] + " set " + line[1], update(line[0], line[1]))));
        lines(INSERTS).forEach(line -> all.add(Tamperings.seen("insert into " + line[0], insert(line[0], line[1]))));
        for (RecordType<?, ?> kind : RecordTypes.BY_REFERENCE) {
            TableRows.of(kind).forEach(rows -> all.add(Tamperings.seen("delete from " + rows.table(),
                    "delete from %s where ctid = (select ctid from %1$s limit 1)".formatted(rows.table()))));
            TableRows.of(kind).forEach(rows -> all.add(Tamperings.seen("update %s set %s".formatted(rows.table(), rows.owner()),
                    update(rows.table(), rows.owner() + " = uuidv7()"))));
            all.add(Tamperings.seen("insert into " + kind, copy(kind)));
            all.add(Tamperings.seen("update " + kind + " set version", update(kind.word(), "version = version + 1")));
        }
        for (String kind : ADDRESSED) {
            String former = kind + "_former_slug";
            all.add(Tamperings.seen("update " + kind + " set slug", update(kind, "slug = 'tampered'")));
            all.add(Tamperings.seen("withdraw " + kind,
                    update(kind, "withdrawn_at = now(), withdrawn_by = 'Tampered', withdrawn_reason = 'Tampered'")));
            all.add(Tamperings.seen("update " + former + " set slug", update(former, "slug = 'tampered'")));
            all.add(Tamperings.seen("insert into " + former,
                    "insert into %s (slug, %s_id) select 'tampered', id from %2$s limit 1".formatted(former, kind)));
        }
        return all;
    }

    private static Stream<String[]> lines(String block) {
        return block.lines().map(line -> line.split(" \\| ", 2));
    }

    /** Returns the update. A comment in the assignments names the rows in which they change anything. */
    private static String update(String table, String assignments) {
        int comment = assignments.indexOf("/* where ");
        String where = comment < 0 ? "true" : assignments.substring(comment + 9, assignments.indexOf(" */"));
        return "update %s set %s where ctid = (select ctid from %1$s where %3$s limit 1)"
                .formatted(table, comment < 0 ? assignments : assignments.substring(0, comment), where);
    }

    private static String insert(String table, String row) {
        return switch (table) {
            case "claim_left_story" -> "insert into claim_left_story (claim_id, story_id) " + row;
            case "report" -> "insert into report (id, statement_id, article_id) " + row;
            case "verdict_evidence" -> "insert into verdict_evidence (verdict_id, place, article_id, direction, note, statement_id) " + row;
            default -> "insert into " + table + " " + row;
        };
    }

    /** Returns the insertion of a copy of a record, without an entry. */
    private static String copy(RecordType<?, ?> kind) {
        return """
                insert into %1$s select (jsonb_populate_record(null::%1$s, to_jsonb(t)
                    || jsonb_build_object('id', uuidv7(), 'slug', 'tampered',
                    'web_address', null, 'number', 5000))).* from %1$s t limit 1""".formatted(kind);
    }
}
