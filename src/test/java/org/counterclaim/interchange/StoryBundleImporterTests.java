package org.counterclaim.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.Slug;
import org.counterclaim.interchange.imports.ImportCommand;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.testing.RecordTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.counterclaim.interchange.Samples.CHECK;
import static org.counterclaim.interchange.Samples.EDIT;
import static org.counterclaim.interchange.Samples.bytes;
import static org.counterclaim.interchange.Samples.paths;
import static org.counterclaim.interchange.Samples.small;

@RecordTest
class StoryBundleImporterTests {

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    @Autowired
    Actors actors;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Flyway flyway;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void secondLoadAddsNoEntry() {
        assertThat(load(small("again"))).extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged)
                .containsExactly(12, 0, 0);
        long before = position();
        assertThat(load(small("again"))).extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged)
                .containsExactly(0, 0, 12);
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void changedWordMakesOneEntry() {
        load(small("word"));
        long before = position();
        assertThat(load(small("word").replace("The ship stayed", "The ship remained"))).extracting(ImportResult::changed).isEqualTo(1);
        assertThat(database.sql("select record_type || ' ' || action || ' ' || record_version from entry where position > ?")
                .param(before).query(String.class).list()).containsExactly("claim changed 1");
    }

    @Test
    void claimsThatContradictEachOtherMakeOneEntryEach() {
        load(small("both"));
        assertThat(database.sql("""
                select c.slug || ' ' || count(*) || ' ' || min(e.action) from claim c join entry e on e.record_id = c.id
                where c.slug like 'both-%' group by c.slug order by 1""").query(String.class).list())
                .containsExactly("both-it-sailed 1 created", "both-it-stayed 1 created");
        assertThat(database.sql("select count(*) from claim_link l join claim c on c.id = l.claim_id where c.slug like 'both-%'")
                .query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void verdictIsByWhoeverTheBundleNamesAndElseByTheFactChecker() {
        load(small("by"));
        assertThat(database.sql("""
                select number || ' ' || by_name || ' ' || to_char(given_at at time zone 'UTC', 'HH24:MI:SS.US')
                    || ' ' || claim_version from verdict v join claim c on c.id = v.claim_id
                where c.slug = 'by-it-sailed' order by number limit 1""").query(String.class).single())
                .startsWith("1 Fay Checker 08:00:00.123456");
        assertThat(
                database.sql("select by_name from verdict v join claim c on c.id = v.claim_id where c.slug = 'by-it-sailed' and number = 2")
                        .query(String.class).single())
                .isEqualTo("Guest");
    }

    @Test
    void verdictOnRecordIsNeverChangedButFollowed() {
        load(small("mark"));
        InvalidBundleException refused = refused(small("mark").replace("Both speak.", "Both speak again."));
        assertThat(paths(refused)).containsExactly("$.claims[0].verdicts[1]");
        String third = "\"note\": \"Her word\"}]}, {\"mark\": \"confirmed\", \"rationale\": \"The log shows it.\"}";
        assertThat(load(small("mark").replace("\"note\": \"Her word\"}]}", third)))
                .extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged).containsExactly(1, 0, 12);
    }

    @Test
    void formerSlugLeadsToItsRecord() {
        load(small("old"));
        transaction.executeWithoutResult(status -> {
            Actor ann = actors.findBySlugIn(List.of(Slug.of("old-ann"))).getFirst();
            ann.rename(Slug.of("new-ann"), EDIT);
            actors.save(ann);
        });
        assertThat(load(small("old"))).extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged)
                .containsExactly(0, 0, 12);
        assertThat(load(small("old").replace("old-ann", "new-ann").replace("new-ann-denies", "old-ann-denies")))
                .extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged).containsExactly(0, 0, 12);
        String twice = small("old")
                .replace("\"actors\": [", "\"actors\": [{\"slug\": \"new-ann\", \"name\": \"Ann\", \"kind\": \"person\"},");
        assertThat(paths(refused(twice))).containsExactly("$.actors[1].slug");
    }

    @Test
    void recordsLeftOutStayAndMayBeReferredTo() {
        load(small("rest"));
        String onlyClaim = """
                {"format": "counterclaim-story-bundle", "version": 1,
                 "story": {"slug": "rest-story", "title": "The ship", "standfirst": "Whether the ship sailed is contested."},
                 "claims": [{"slug": "rest-third", "number": 3, "text": "It sank.", "about": ["rest-ann"],
                   "links": [{"kind": "part of", "other": "rest-it-sailed"}]}]}""";
        assertThat(load(onlyClaim)).extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged)
                .containsExactly(1, 0, 1);
    }

    @Test
    void numbersOfClaimsAreKept() {
        load(small("num"));
        assertThat(paths(refused(small("num").replace("\"number\": 2", "\"number\": 3")))).containsExactly("$.claims[1].number");
        assertThat(paths(refused(small("num").replace("num-it-stayed", "num-it-drifted")))).containsExactly("$.claims[1].number");
    }

    @Test
    void pageOnRecordIsTakenForItsArticle() {
        load(small("adr"));
        String other = small("adx").replace("https://example.org/adx-1", "http://www.example.org/adr-1/amp?utm_source=x#top");
        for (int created : List.of(11, 0)) {
            ImportResult loaded = load(other);
            assertThat(loaded.created()).isEqualTo(created);
            assertThat(loaded.changed()).isZero();
            assertThat(loaded.notes()).extracting(BundleFault::path).containsExactly("$.articles[1]");
        }
        assertThat(database.sql("""
                select string_agg(distinct a.slug, ' ' order by a.slug) from report r join article a on a.id = r.article_id
                join statement s on s.id = r.statement_id where s.slug like 'adx-%'""").query(String.class).single())
                .isEqualTo("adr-first adx-second");
    }

    @Test
    void samePageTwiceInABundleIsOneArticleWithoutTracking() {
        String twice = small("two").replace("https://example.org/two-2", "https://example.org/two-b?utm_source=x")
                .replace("https://example.org/two-1", "http://example.org/two-b")
                .replace(", \"reliesOn\": [\"two-first\"]", "")
                .replace("{\"article\": \"two-second\", \"wording\": \"alleged\", \"relayedFrom\": \"two-first\"}, ", "");
        assertThat(load(twice)).extracting(ImportResult::created, one -> one.notes().size()).containsExactly(11, 1);
        assertThat(load(twice)).extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged).containsExactly(0, 0, 11);
        assertThat(database.sql("select web_address from article where slug like 'two-%'").query(String.class).list())
                .containsExactly("https://example.org/two-b");
    }

    @Test
    void articlesOfOnePageAreOneOriginWhenRulesOfIdentityChange() {
        load(small("org").replace("\"stance\": \"denies\", \"aim\": \"substance\"", "\"stance\": \"supports\"")
                .replace("\"relayedFrom\": \"org-first\"}, {\"article\": \"org-first\"}", "\"locator\": \"page 1\"}"));
        UUID claim = database.sql("select id from claim where slug = 'org-it-sailed'").query(UUID.class).single();
        assertThat(dossiers.of(ClaimSelection.around(claim)).ledger(claim).origins()).hasSize(2);
        owner.sql("alter table article disable trigger user").update();
        owner.sql("""
                update article set web_address = 'https://m.example.org/org-1/?utm_source=x', web_identity = '//old.example/' || slug
                where slug = 'org-second'""").update();
        owner.sql("alter table article enable trigger user").update();
        owner.sql("delete from flyway_schema_history where description = 'article identities'").update();
        flyway.migrate();
        assertThat(dossiers.of(ClaimSelection.around(claim)).ledger(claim).origins()).hasSize(1);
        assertThat(database.sql("select count(*) from article where slug like 'org-%' and withdrawn_at is null").query(Integer.class)
                .single())
                .isEqualTo(2);
    }

    @Test
    void articleOnRecordIsNotGivenThePageOfAnother() {
        load(small("adr2"));
        load(small("ady"));
        assertThat(paths(refused(small("ady").replace("ady-1", "adr2-1")))).containsExactly("$.articles[1].webAddress");
    }

    @Test
    void whatTheDatabaseRefusesLeavesNothing() {
        owner.sql("alter table verdict add constraint refused check (rationale <> 'Refuse me')").update();
        long before = position();
        InvalidBundleException refused = refused(small("none").replace("Both speak.", "Refuse me"));
        assertThat(refused)
                .hasMessage("$: The database refused it: new row for relation \"verdict\" violates check constraint \"refused\". "
                        + "Nothing was loaded: load it again");
        assertThat(position()).isEqualTo(before);
        assertThat(database.sql("select count(*) from actor where slug like 'none-%'").query(Integer.class).single()).isZero();
    }

    @Test
    void statementStaysOnItsClaim() {
        load(small("stay"));
        String moved = small("stay").replace("\"statements\": [", "\"statements\": [],\n\"verdicts\": []}, {\"slug\": \"stay-other\", "
                + "\"number\": 4, \"text\": \"Other\", \"statements\": [");
        assertThat(paths(refused(moved))).contains("$.claims[1].statements[0].slug", "$.claims[1].statements[1].slug");
    }

    @Test
    void exampleInTheDocumentationIsLoaded() throws IOException {
        String page = Files.readString(Path.of("docs/story-bundles.md"));
        String example = page.substring(page.indexOf("```json") + 7, page.lastIndexOf("```"));
        assertThat(load(example)).extracting(ImportResult::created, ImportResult::changed, ImportResult::unchanged)
                .containsExactly(14, 0, 0);
    }

    @Test
    void commandLoadsAFileOrSaysEveryFaultWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ship.json"), small("cmd"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        ImportCommand command = new ImportCommand(application, out, out);
        assertThat(command.load(file, Map.of())).isZero();
        assertThat(command.load(Files.writeString(file, small("cmd").replace("denies", "denied")), Map.of())).isEqualTo(1);
        assertThat(command.load(folder.resolve("none.json"), Map.of())).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("Loaded /stories/cmd-story: 12 records created, 0 changed, 0 as they were")
                .contains("$.claims[0].statements[0].stance: Must be one of: ", "Nothing of " + file + " was loaded", "Cannot read ");
        assertThat(
                database.sql(
                        "select distinct by_name || ': ' || reason from entry where reason = 'Loaded from ship.json' and record_type <> "
                                + "'verdict'")
                        .query(String.class).list())
                .containsExactly("Counterclaim: Loaded from ship.json");
    }

    private ImportResult load(String json) {
        return bundles.load(bytes(json), EDIT, CHECK);
    }

    private InvalidBundleException refused(String json) {
        return catchThrowableOfType(InvalidBundleException.class, () -> load(json));
    }

    private long position() {
        return database.sql("select position from history_head").query(Long.class).single();
    }
}
