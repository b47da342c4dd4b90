package org.counterclaim.history.takedown;

import java.util.List;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.core.Slug;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** The words are also gone from texts that are not part of the record. */
@TakedownTest
class UnpublishedTextsTests {

    @Autowired
    Staff staff;

    @Autowired
    Sayings sayings;

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private final String words = Sayings.words();

    @Test
    void draftsAndTextsGoIfTicked() throws Exception {
        Editor editor = new Editor(staff);
        String draft = "/desk/drafts/" + UUID.randomUUID();
        Editor.place(editor.allTheSame(draft, "form", "actors", "address", "/desk/actors/new", "name", "X", "description", "So: " + words));
        String other = "/desk/drafts/" + UUID.randomUUID();
        Editor.place(editor.allTheSame(other, "form", "actors", "address", "/desk/actors/new", "name", "X"));
        String intake = Editor.place(editor.allTheSame("/desk/intake", "text", "She said " + words + " on Monday.", "address", ""));
        String[] claim = {"text", "It is so: " + words};
        Editor.place(editor.allTheSame("/desk/claims", claim));
        assertThat(sayings.tablesWith(words)).contains("private.draft", "private.intake", "private.sent_form");
        Administrator administrator = Administrator.of(staff);
        Editor.place(
                administrator.carryOut(administrator.confirm(administrator.find(words), "reason", Administrator.REASON, "inHand", "")));
        assertThat(sayings.tablesWith(words)).containsExactly("private.draft", "private.intake");
        Editor.place(administrator.carryOut(administrator.confirm(administrator.find(words), "reason", Administrator.REASON)));
        assertThat(sayings.tablesWith(words)).isEmpty();
        assertThat(Jsoup.parse(administrator.person().get("/admin/takedowns").body()).text()).contains("2 drafts, texts and requests");
        assertThat(editor.read(intake).statusCode()).isEqualTo(404);
        assertThat(editor.read(other).statusCode()).isNotEqualTo(404);
    }

    @Test
    void whatFactCheckersAndReadersTypedGoesToo() throws Exception {
        Editor editor = new Editor(staff);
        String claim = editor.made("claims", "text", "A claim that says nothing of it, " + UUID.randomUUID());
        for (String row : List.of(
                "private.request (claim_id, kind, words) select c.id, 'error', :words from claim c where :claim = '/desk/claims/' || "
                        + "c.slug",
                "private.webhook_endpoint (description, address, events, kinds, position) "
                        + "select :words, 'https://a.example/', '{}', '{}', 0 where :claim <> ''",
                "private.saved_view (account_id, name, query) select a.id, 'Mine', 'actor=' || :words from account a where :claim <> '' "
                        + "limit 1",
                "private.followed_feed (address, words) select '/claims?words=x' || gen_random_uuid(), :words where :claim <> ''",
                "private.verdict_proposal (account_id, claim_id, claim_version, supersedes, mark, typed) "
                        + "select a.id, c.id, 0, 0, 'disputed', json_build_object('rationale', jsonb_build_array(:words::text)) "
                        + "from account a, claim c where :claim = '/desk/claims/' || c.slug limit 1")) {
            assertThat(owner.sql("insert into " + row).param("words", "So: " + words).param("claim", claim).update()).isOne();
        }
        assertThat(sayings.tablesWith(words))
                .containsExactlyInAnyOrder("private.followed_feed", "private.request", "private.saved_view", "private.verdict_proposal",
                        "private.webhook_endpoint");
        Administrator administrator = Administrator.of(staff);
        Editor.place(administrator.carryOut(administrator.confirm(administrator.find(words), "reason", Administrator.REASON)));
        assertThat(sayings.tablesWith(words)).isEmpty();
    }

    @Test
    void undoingAMergeBringsNothingBack() throws Exception {
        Editor editor = new Editor(staff);
        String from = editor.made("actors", "name", "Alias " + words, "kind", "person", "aliases", "Other " + words + "\nKept");
        String into = editor.made("actors", "name", "Stays " + Slug.from(words).text().replace("zebra-gullick-", ""), "kind", "person");
        UUID intoId =
                UUID.fromString(
                        sayings.one("select id from actor where '/desk/actors/' || slug = '" + into + "' and ?::uuid is not null",
                                UUID.randomUUID()));
        Editor.place(
                editor.allTheSame(from + "/merger", "intoId", intoId.toString(), "fromVersion", "0", "intoVersion", "0", "reason",
                        "They are one"));
        assertThat(sayings.tablesWith("Other " + words)).contains("private.merge", "public.actor_alias", "public.entry");
        Administrator.of(staff).takeDown("Gullick” " + Sayings.mark(words));
        Administrator.of(staff).takeDown("Stays " + Sayings.mark(words));
        assertThat(sayings.tablesWith(words)).isEmpty();
        String undoing = sayings.one("select '/desk/merges/' || id || '/undoing' from private.merge where into_id = ?", intoId);
        Editor.place(editor.allTheSame(undoing, "reason", "They are two"));
        assertThat(sayings.tablesWith(words)).isEmpty();
        assertThat(sayings.one("select string_agg(alias, ',') from actor_alias where actor_id <> ? and alias = 'Kept'", intoId))
                .isEqualTo("Kept");
    }
}
