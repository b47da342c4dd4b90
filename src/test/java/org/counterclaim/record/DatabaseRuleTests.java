package org.counterclaim.record;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RawTables;
import org.counterclaim.testing.RecordTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Copies a good row with one thing wrong, and sees the rule that it breaks refuse it, though it leaves an entry. */
@RecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseRuleTests {

    @Autowired
    RawTables tables;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final OneOfEach.Ids ids;
    private final OneOfEach.Ids others;

    DatabaseRuleTests(@Autowired OneOfEach records) {
        ids = records.make();
        others = records.make();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            account           | "slug": "Ann"                                                  | account_slug_check
            account           | "slug": "{account slug}"                                       | account_slug_key
            account           | "public_name": ""                                              | account_public_name_check
            account_role      | "role": "king"                                                 | account_role_role_check
            account_role      | "account_id": "{nobody}"                                       | account_role_account_id_fkey
            actor             | "slug": "a--b"                                                 | actor_slug_check
            actor             | "slug": "-a"                                                   | actor_slug_check
            actor             | "slug": "{actor slug}"                                         | actor_slug_key
            actor             | "slug": "{actor former}"                                       | it leads to
            actor             | "name": ""                                                     | actor_name_check
            actor             | "name": null                                                   | null value in column "name"
            actor             | "kind": "robot"                                                | actor_kind_check
            actor             | "description": ""                                              | actor_description_check
            actor             | "wikidata_id": "Q0"                                            | actor_wikidata_id_check
            actor             | "web_address": "ftp://example.org/"                            | actor_web_address_check
            actor_former_slug | "slug": "{actor former}"                                       | actor_former_slug_pkey
            actor_former_slug | "slug": "A"                                                    | actor_former_slug_slug_check
            actor_alias       | "alias": ""                                                    | actor_alias_alias_check
            actor_alias       | "alias": "Alias"                                               | actor_alias_pkey
            actor_vouched_by  | "voucher_id": "{actor}"                                        | actor_vouched_by_check
            actor_vouched_by  | "voucher_id": "{nobody}"                                       | actor_vouched_by_voucher_id_fkey
            story             | "slug": "{story former}"                                       | it leads to
            story             | "title": ""                                                    | story_title_check
            story             | "standfirst": ""                                               | story_standfirst_check
            article           | "slug": "{article former}"                                     | it leads to
            article           | "kind": "rumour"                                               | article_kind_check
            article           | "publisher_id": "{nobody}"                                     | article_publisher_id_fkey
            article           | "web_address": "{article web_address}"                         | article_web_address_key
            article           | "web_address": "javascript:alert(1)"                           | article_web_address_check
            article           | "archived_address": "//example.org"                            | article_archived_address_check
            article           | "published_latest": null                                       | article_check
            article           | "published_edtf": null                                         | article_check
            article           | "published_earliest": 9000000000000                            | article_check
            article           | "language": "English"                                          | article_language_check
            article_author    | "actor_id": "{actor}"                                          | article_author_article_id_actor_id_key
            article_author    | "actor_id": "{other actor}", "place": 0                        | article_author_pkey
            article_author    | "actor_id": "{other actor}", "place": -1                       | article_author_place_check
            article_relies_on | "source_id": "{article}"                                       | article_relies_on_check
            article_relies_on | "source_id": "{nobody}"                                        | article_relies_on_source_id_fkey
            claim             | "slug": "{claim former}"                                       | it leads to
            claim             | "text": ""                                                     | claim_text_check
            claim             | "event_edtf": null                                             | claim_check
            claim             | "event_latest": -9000000000000                                 | claim_check
            claim_in_story    | "story_id": "{other story}", "number": 0                       | claim_in_story_number_check
            claim_in_story    | "number": 2                                                    | claim_in_story_pkey
            claim_in_story    | "claim_id": "{other claim}", "number": 1                       | claim_in_story_story_id_number_key
            claim_in_story    | "story_id": "{nobody}"                                         | claim_in_story_story_id_fkey
            claim_about       | "actor_id": "{nobody}"                                         | claim_about_actor_id_fkey
            claim_link        | "other_id": "{claim}"                                          | claim_link_check
            claim_link        | "kind": "resembles"                                            | claim_link_kind_check
            claim_link        | "other_id": "{nobody}"                                         | claim_link_other_id_fkey
            statement         | "slug": "{statement former}"                                   | it leads to
            statement         | "claim_id": "{nobody}"                                         | statement_claim_id_fkey
            statement         | "actor_id": "{nobody}"                                         | statement_actor_id_fkey
            statement         | "stance": "doubts", "aim": null                                | statement_stance_check
            statement         | "stance": "asserts"                                            | statement_check
            statement         | "said_edtf": ""                                                | statement_check
            statement         | "said_edtf": null                                              | null value in column "said_edtf"
            statement         | "said_latest": 0                                               | statement_check
            statement         | "quotation": null                                              | statement_check
            statement         | "quotation": null, "quotation_language": null                  | statement_check
            statement         | "quotation_language": null                                     | statement_check
            statement         | "quotation_language": "f"                                      | statement_quotation_language_check
            statement         | "basis": "gossip"                                              | statement_basis_check
            statement         | "aim": "person"                                                | statement_aim_check
            statement         | "answers_id": "{new}"                                          | statement_check
            statement         | "answers_id": "{statement}", "claim_id": "{other claim}"       | statement_answers_id_claim_id_fkey
            statement         | "answers_id": "{nobody}"                                       | statement_answers_id_claim_id_fkey
            relay             | "hop": 0                                                       | relay_pkey
            relay             | "hop": -1                                                      | relay_hop_check
            relay             | "actor_id": "{nobody}"                                         | relay_actor_id_fkey
            report            | "article_id": "{article}"                                      | report_statement_id_article_id_key
            report            | "article_id": "{other article}"                                | report_check
            report            | "article_id": "{nobody}"                                       | report_article_id_fkey
            report            | "article_id": "{more}", "relayed_from_id": "{nobody}"          | report_relayed_from_id_fkey
            report            | "article_id": "{other article}", "relayed_from_id": "{article}" | relayed from itself
            verdict           | "claim_id": "{nobody}"                                         | verdict_claim_id_fkey
            verdict           | "version": -1                                                  | verdict_version_check
            verdict           | "number": 1                                                    | verdict_claim_id_number_key
            verdict           | "number": 0                                                    | verdict_number_check
            verdict           | "mark": "true"                                                 | verdict_mark_check
            verdict           | "rationale": ""                                                | verdict_rationale_check
            verdict           | "claim_version": 99                                            | verdict_claim_id_claim_version_fkey
            verdict           | "account_id": "{nobody}"                                       | verdict_account_id_fkey
            verdict_evidence  | "place": 0                                                     | verdict_evidence_pkey
            verdict_evidence  | "direction": "sideways"                                        | verdict_evidence_direction_check
            verdict_evidence  | "article_id": "{nobody}"                                       | verdict_evidence_article_id_fkey
            """)
    void wrongRowIsRefused(String table, String wrong, String rule) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> add(table, wrong))).hasStackTraceContaining(rule);
    }

    @Test
    void reportsOfOneStatementRunInNoCircle() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            add("report", "\"article_id\": \"{more}\", \"relayed_from_id\": \"{article}\"");
            database.sql(filled(
                    "update report set relayed_from_id = '{more}' where statement_id = '{statement}' and "
                            + "article_id = '{article}'"))
                    .update();
        })).hasStackTraceContaining("relayed from itself");
    }

    @Test
    void slugIsFreeForTheRecordThatHadIt() {
        transaction.executeWithoutResult(status -> {
            String former = one("select slug from actor_former_slug where actor_id = '{actor}'");
            tables.appendEntry("actor", ids.get("actor"));
            assertThat(database.sql(filled("update actor set slug = '" + former + "', version = version + 1 where id = '{actor}'"))
                    .update())
                    .isEqualTo(1);
            status.setRollbackOnly();
        });
    }

    /** Adds the row, with an entry for whatever record it may belong to, and has all rules look at it. */
    private void add(String table, String wrong) {
        String owner = RawTables.owner(table);
        UUID id = UUID.randomUUID();
        tables.copy(table, ids, "{\"id\": \"" + id + "\", " + filled(wrong).replace("{new}", id.toString()) + "}");
        tables.appendEntry(owner, id);
        tables.appendEntry(owner, ids.get(owner));
        Optional.ofNullable(ids.all().get("other " + owner)).ifPresent(other -> tables.appendEntry(owner, other));
        database.sql("set constraints all immediate").update();
    }

    private String filled(String text) {
        String filled = text.replace("{nobody}", new UUID(0, 0).toString()).replace("{more}", others.get("article").toString());
        for (Map.Entry<String, UUID> record : ids.all().entrySet()) {
            filled = filled.replace("{" + record.getKey() + "}", record.getValue().toString());
        }
        for (String table : new String[] {"account", "actor", "topic", "story", "article", "claim", "statement", "rating"}) {
            if (filled.contains("{" + table + " slug}")) {
                filled = filled.replace("{" + table + " slug}", one("select slug from " + table + " where id = '{" + table + "}'"));
            }
            if (filled.contains("{" + table + " former}")) {
                filled = filled.replace("{" + table + " former}",
                        one("select slug from %1$s_former_slug where %1$s_id = '{%1$s}'".formatted(table)));
            }
        }
        return filled.contains("{article web_address}")
                ? filled.replace("{article web_address}", one("select web_address from article where id = '{article}'")) : filled;
    }

    private String one(String sql) {
        return database.sql(filled(sql)).query(String.class).single();
    }
}
