package org.counterclaim.desk;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.account.Staff;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** No editor sees a draft that another has not handed in, at any address. */
@DeskTest
class OthersDraftTests {

    private final String key = UUID.randomUUID().toString();
    private final String secret = "Secret" + UUID.randomUUID();

    @Autowired
    Staff staff;

    private Editor owner;
    private Editor other;

    @BeforeEach
    void begin() throws Exception {
        owner = new Editor(staff);
        other = new Editor(staff);
        Editor.place(owner.allTheSame("/desk/drafts/" + key, "form", "actors", "address", "/desk/actors/new", "name", secret,
                "description", secret, "kind", "person"));
    }

    @Test
    void draftOfAnotherIsNowhere() throws Exception {
        for (String path : List.of("/desk/drafts/" + key, "/desk/actors/new?draft=" + key, "/desk/stories/new?draft=" + key)) {
            isNowhere(other.read(path));
        }
        for (String path : List.of("/handover", "/return", "/removal")) {
            isNowhere(other.send("/desk/drafts/" + key + path));
        }
        isNowhere(other.send("/desk/publications", "draft", key));
        assertThat(owner.read("/desk/actors/new?draft=" + key).body()).contains(secret);
    }

    @Test
    void pageSaysHowLongItIsKept() throws Exception {
        assertThat(owner.read("/desk").body()).contains("A draft that nobody has saved or handed in for 180 days is deleted.");
    }

    @Test
    void draftOfAnotherDoesNotHoldUpOnesOwn() throws Exception {
        String own = UUID.randomUUID().toString();
        Editor.place(
                other.allTheSame("/desk/drafts/" + own, "form", "actors", "address", "/desk/actors/new", "name", "Mine " + own, "kind",
                        "person"));
        HttpResponse<String> answer = other.send("/desk/publications", "draft", key, "draft", own);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("Mine " + own + "</a>:\\s+on record")
                .contains("You have no such draft").doesNotContain(secret);
    }

    @Test
    void savingOverAnothersDraftIsRefused() throws Exception {
        for (String revision : List.of("0", "1")) {
            HttpResponse<String> answer = other.send("/desk/drafts/" + key, "form", "actors", "address", "/desk/actors/new", "name", "Mine",
                    "draftRevision", revision);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).doesNotContain(secret);
        }
        assertThat(owner.read("/desk/actors/new?draft=" + key).body()).contains(secret);
    }

    @Test
    void nothingOfItStandsInListsOrSuggestions() throws Exception {
        assertThat(other.read("/desk").body()).contains("a new actor").doesNotContain(secret);
        assertThat(other.read("/desk/actors/suggestions?of=x&at=x&x=" + secret.substring(0, 20)).body()).doesNotContain(secret);
    }

    @Test
    void draftAtAnotherRecordsFormIsOnlyItsOwners() throws Exception {
        String place = owner.made("actors", "name", "Changed " + key, "kind", "person");
        String change = UUID.randomUUID().toString();
        Editor.place(
                owner.allTheSame("/desk/drafts/" + change, "form", "actors", "address", place, "name", secret, "kind", "person", "version",
                        "0"));
        isNowhere(other.read(place + "?draft=" + change));
        isNowhere(other.send("/desk/publications", "draft", change));
        assertThat(owner.read(place + "?draft=" + change).body()).contains(secret);
    }

    @Test
    void handedInDraftIsReadAndPublishedByOthersUntilItIsTakenBack() throws Exception {
        Editor.place(owner.allTheSame("/desk/drafts/" + key + "/handover"));
        assertThat(other.read("/desk").body()).contains(secret);
        assertThat(other.read("/desk/actors/new?draft=" + key).body()).contains(secret);
        for (String path : List.of("/handover", "/return", "/removal")) {
            assertThat(other.send("/desk/drafts/" + key + path).statusCode()).isEqualTo(404);
        }
        Editor.place(owner.allTheSame("/desk/drafts/" + key + "/return"));
        isNowhere(other.read("/desk/actors/new?draft=" + key));
        assertThat(other.read("/desk").body()).doesNotContain(secret);
        Editor.place(owner.allTheSame("/desk/drafts/" + key + "/handover"));
        assertThat(other.send("/desk/publications", "draft", key).body()).containsPattern(secret + "</a>:\\s+on record");
    }

    @Test
    void articleInHandIsNowhereForOthers() throws Exception {
        String place = Editor.place(owner.allTheSame("/desk/intake", "text", secret));
        isNowhere(other.read(place));
        isNowhere(other.read(place + "?passage=1"));
        isNowhere(other.send(place + "/article", "headline", "Mine", "kind", "news article", "articleText", ""));
        isNowhere(other.send(place + "/article", "existing", "nothing"));
        isNowhere(other.send(place + "/statements", "stance", "asserts"));
        isNowhere(other.send(place + "/removal"));
        assertThat(other.read("/desk/intake").body()).doesNotContain(secret);
        assertThat(owner.read(place).body()).contains(secret);
    }

    /** Without this, the statement would lose the article that it was logged from. */
    @Test
    void statementHandedInFromAnArticleOpensForOthersWithItsArticleButNotItsText() throws Exception {
        String headline = "Headline " + key;
        String place = Editor.place(owner.allTheSame("/desk/intake", "text", secret));
        Editor.place(owner.allTheSame(place + "/article", "headline", headline, "kind", "news article", "articleText", secret));
        String draft = UUID.randomUUID().toString();
        Editor.place(
                owner.allTheSame("/desk/drafts/" + draft,
                        Editor.fields(owner.read(place).body(), "actor", "Speaker " + key, "actor.new", "yes",
                                "actor.kind", "person", "stance", "asserts", "claim", owner.claim(), "said", "2021")));
        String handed = UUID.fromString(draft).toString();
        Editor.place(owner.allTheSame("/desk/drafts/" + handed + "/handover"));
        HttpResponse<String> led = other.read("/desk/drafts/" + handed);
        assertThat(led.headers().firstValue("Location").orElse("")).isEqualTo("/desk/statements/new?draft=" + handed);
        assertThat(other.read("/desk/statements/new?draft=" + handed).body()).contains("Speaker " + key, headline).doesNotContain(secret);
        HttpResponse<String> answer = other.send("/desk/publications", "draft", handed);
        assertThat(answer.body()).contains("Speaker " + key + " asserts: ").containsPattern("</a>:\\s+on record");
        assertThat(owner.read(place).body()).contains("Speaker " + key + " asserts");
    }

    private void isNowhere(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(secret);
    }
}
