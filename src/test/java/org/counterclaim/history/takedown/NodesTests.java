package org.counterclaim.history.takedown;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.TwoNodes;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages in the memory of two nodes, when their words are taken down on one. */
@ExtendWith(TwoNodes.class)
class NodesTests {

    private final ConfigurableApplicationContext first;
    private final ConfigurableApplicationContext second;

    NodesTests(TwoNodes.Nodes nodes) {
        first = nodes.first();
        second = nodes.second();
    }

    @Test
    void noNodeSendsWordsThatAreGone() throws Exception {
        String words = Sayings.words();
        Staff staff = first.getBean(Staff.class);
        Editor editor = new Editor(staff);
        String story = editor.made("stories", "title", "A story", "slug", "a-story", "standfirst", "Of " + words);
        editor.made("actors", "name", "Speaker", "kind", "person", "description", words);
        editor.made("articles", "headline", "Article", "kind", "news article", "summary", words);
        editor.made("claims", "text", "Claim", "stories", "A story", "context", words, "slug", "claim");
        editor.made("statements", "actor", "Speaker", "stance", "asserts", "claim", "Claim", "said", "2022", "quotation", words,
                "report1.article", "Article", "report1.locator", words);
        String[] pages = {"/", story.substring("/desk".length()), "/claims/claim", "/actors/speaker", "/articles/article"};
        Person[] readers = {staff.stranger(), second.getBean(Staff.class).stranger()};
        for (Person reader : readers) {
            for (String page : pages) {
                for (int i = 0; i < 2; i++) {
                    assertThat(reader.get(page).body()).as(page).contains(Sayings.mark(words));
                }
            }
        }
        Administrator.of(staff).takeDown(words);
        long gone = System.nanoTime();
        for (String page : pages) {
            assertThat(readers[0].get(page).body()).as(page).doesNotContain(Sayings.mark(words)).contains("Counterclaim");
        }
        for (String page : pages) {
            while (readers[1].get(page).body().contains(Sayings.mark(words))) {
                assertThat(Duration.ofNanos(System.nanoTime() - gone)).as(page).isLessThan(Duration.ofSeconds(10));
            }
        }
        System.out.println("Words that were taken down were gone from a second node after " + (System.nanoTime() - gone) / 1_000_000
                + " ms");
    }
}
