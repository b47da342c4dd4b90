package org.counterclaim.history.takedown;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.claim.Claim;
import org.counterclaim.history.log.LogLoss;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.Withholding;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

/** After a takedown, the words are gone from every kind of record, and the proofs of the history are unchanged. */
@TakedownTest
class TakedownTests {

    private static final List<String> KINDS =
            List.of("account", "actor", "topic", "story", "article", "claim", "statement", "verdict", "rating");
    private static final Map<String, String> PAGES = Map.of("actor", "actors", "topic", "topics", "story", "stories", "article", "articles",
            "claim", "claims", "statement", "statements", "rating", "ratings");

    @Autowired
    Staff staff;

    @Autowired
    Sayings sayings;

    @Autowired
    OneOfEach records;

    private OneOfEach.Ids ids = new OneOfEach.Ids(Map.of());
    private final String words = Sayings.words();

    @BeforeEach
    void make() {
        ids = sayings.make();
    }

    /** By day one takedown takes the words from all kinds, at night one from each. */
    static List<List<String>> kinds() {
        return Thorough.or(List.of(KINDS), KINDS.stream().map(List::of).toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void wordsAreGoneAndProofsHold(List<String> kinds) throws Exception {
        Map<String, UUID> said = new HashMap<>();
        kinds.forEach(kind -> said.put(kind, sayings.say(ids, kind, words)));
        Map<String, Integer> versions = new HashMap<>();
        said.forEach((kind, id) -> versions.put(kind, version(kind, id)));
        assertThat(sayings.tablesWith(words)).contains("public.entry_state", "public.entry")
                .containsAll(kinds.stream().map(kind -> kind.equals("account") ? "public.account_interest" : "public." + kind).toList());
        List<String> before = sayings.proofs();
        Administrator.of(staff).takeDown(words);
        assertThat(sayings.tablesWith(words)).isEmpty();
        assertThat(sayings.proofs()).startsWith(before.toArray(String[]::new)).hasSizeGreaterThan(before.size());
        said.forEach((kind, id) -> wasWithheld(id, versions.get(kind) + 1));
    }

    private int version(String kind, UUID id) {
        return Integer.parseInt(sayings.one("select version from " + kind + " where id = ?", id));
    }

    private void wasWithheld(UUID id, int version) {
        assertThat(sayings.one("select string_agg(record_version || ' ' || by_name || ': ' || reason, ',') from entry "
                + "where action = 'withheld' and record_id = ?", id)).isEqualTo(version + " M. Aalto: " + Administrator.REASON);
        assertThat(sayings.one("select sha256(salt || convert_to(state, 'UTF8')) = commitment from entry_state join entry using (position) "
                + "where action = 'withheld' and record_id = ?", id)).isEqualTo("t");
    }

    /** The reason is the only text of a loss; the rest stays. */
    @Test
    void reasonOfALossIsGoneAndTheLossIsNot() throws Exception {
        ChangeReason change = new ChangeReason(OneOfEach.CHANGE.by(), "Because " + words);
        UUID id = records.put(new LogLoss(records.signed(0), Instant.EPOCH, Optional.empty(), null, change)).id();
        String state = sayings.one("select state from entry_state join entry using (position) where record_id = ?", id);
        Administrator.of(staff).takeDown(words);
        assertThat(sayings.tablesWith(words)).isEmpty();
        assertThat(sayings.one(("select string_agg(action || coalesce(' ' || reason, '') || coalesce(' ' || (state = '%s'), ''), ',' "
                + "order by position) from entry ").formatted(state) + "left join entry_state using (position) where record_id = ?", id))
                .isEqualTo("created,withheld " + Administrator.REASON + " true");
    }

    @Test
    void publicPagesAreReadableWithoutThem() throws Exception {
        for (String kind : List.of("actor", "topic", "story", "article", "claim", "statement", "verdict", "rating")) {
            sayings.say(ids, kind, words);
        }
        String mark = Sayings.mark(words);
        Person reader = staff.stranger();
        for (String kind : List.of("actor", "topic", "story", "article", "claim")) {
            assertThat(page(reader, kind).body()).contains(mark);
        }
        assertThat(reader.get("/").body()).contains(mark);
        String old = sayings.one("select '/claims/' || slug from claim where id = ?", ids.get("claim"));
        Administrator.of(staff).takeDown(words);
        for (String kind : List.of("actor", "topic", "story", "article", "claim")) {
            HttpResponse<String> page = page(reader, kind);
            assertThat(page.statusCode()).as(kind).isEqualTo(200);
            assertThat(page.body()).as(kind).contains(Withholding.INSTEAD).doesNotContain(mark);
        }
        assertThat(reader.get("/").body()).contains(Withholding.INSTEAD).doesNotContain(mark);
        assertThat(page(reader, "statement").statusCode()).isEqualTo(302);
        assertThat(page(reader, "rating").statusCode()).isEqualTo(302);
        assertThat(reader.get(old).statusCode()).isEqualTo(404);
    }

    @Test
    void pageOfAWithdrawnRecordTellsThemNoMore() throws Exception {
        sayings.say(ids, "claim", words);
        sayings.change(ids, "claim", claim -> ((Claim) claim).withdraw(
                new ChangeReason(OneOfEach.CHANGE.by(), "It was " + words)));
        Person reader = staff.stranger();
        assertThat(page(reader, "claim").body()).contains(Sayings.mark(words));
        Administrator.of(staff).takeDown(words);
        assertThat(page(reader, "claim").statusCode()).isEqualTo(410);
        assertThat(page(reader, "claim").body()).contains(Withholding.INSTEAD).doesNotContain(Sayings.mark(words));
    }

    @Test
    void presentWordsStayWhereOnlyOlderEntriesHadThem() throws Exception {
        sayings.change(ids, "story", story -> ((Story) story).revise(new StoryDetails("First " + words, "Standfirst"), OneOfEach.CHANGE));
        sayings.change(ids, "story", story -> ((Story) story).revise(new StoryDetails("Second", "Standfirst"), OneOfEach.CHANGE));
        int version = Integer.parseInt(sayings.one("select version from story where id = ?", ids.get("story")));
        Administrator.of(staff).takeDown(words);
        assertThat(sayings.tablesWith(words)).isEmpty();
        assertThat(sayings.one("select version || title from story where id = ?", ids.get("story"))).isEqualTo((version + 1) + "Second");
        assertThat(sayings.one("select state::json ->> 'title' from entry_state join entry using (position) where record_id = ? "
                + "order by position desc limit 1", ids.get("story"))).isEqualTo("Second");
    }

    @Test
    void onlyTheFieldsThatHoldThemGo() throws Exception {
        sayings.change(ids, "story", story -> ((Story) story).revise(new StoryDetails("Title", "More of " + words), OneOfEach.CHANGE));
        Administrator.of(staff).takeDown("zebra \"GULLICK\"  " + Sayings.mark(words));
        assertThat(sayings.one("select title || ' / ' || standfirst from story where id = ?", ids.get("story")))
                .isEqualTo("Title / " + Withholding.INSTEAD);
    }

    private HttpResponse<String> page(Person reader, String kind) throws Exception {
        return reader.get("/" + PAGES.get(kind) + "/" + sayings.one("select slug from " + kind + " where id = ?", ids.get(kind)));
    }
}
