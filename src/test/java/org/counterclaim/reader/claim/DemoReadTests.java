package org.counterclaim.reader.claim;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import org.counterclaim.reader.timeline.TimelineEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration story as its pages show it. */
@SpringBootTest(properties = "counterclaim.demo=load")
class DemoReadTests {

    @Autowired
    ClaimPages pages;

    @ParameterizedTest(name = "claim {0}")
    @CsvSource(delimiter = '|', textBlock = """
            1  | musk-spoke-to-putin-before-plan                | contested  | disputed   | 3 reports, 1 origin
            2  | putin-terms-for-negotiating                    | unanswered | unverified | 3 reports, 1 origin
            3  | musk-was-told-of-possible-nuclear-strike       | unanswered | unverified | 2 reports, 1 origin
            4  | musk-answered-nuclear-outcome-must-be-avoided  | unanswered | unverified | 2 reports, 1 origin
            5  | plan-matches-terms-attributed-to-putin         | unanswered | unverified | 2 reports, 1 origin
            6  | plan-is-acceptable-basis-for-peace             | contested  | unverified | 2 reports, 2 origins
            7  | starlink-failed-near-crimea                    | unanswered | unverified | 2 reports, 1 origin
            8  | musk-refused-starlink-over-crimea              | unanswered | unverified | 2 reports, 1 origin
            9  | starlink-trouble-began-before-plan             | unanswered | unverified | 2 reports, 1 origin
            10 | musk-spoke-to-putin-once-about-space           | unanswered | unverified | 2 reports, 1 origin
            """)
    void claimShowsWhatFollowsFromItsStatements(int number, String slug, String signal, String status, String provenance) {
        ClaimPage page = page(slug);
        assertThat(page.claim().number()).isEqualTo(number);
        assertThat(page.index().signal()).hasToString(signal);
        assertThat(page.claim().status()).isEqualTo(status);
        assertThat(page.index().provenance()).hasToString(provenance);
    }

    @ParameterizedTest
    @CsvSource({
        "musk-spoke-to-putin-before-plan, contradicts, musk-spoke-to-putin-once-about-space",
        "musk-spoke-to-putin-once-about-space, contradicts, musk-spoke-to-putin-before-plan",
        "musk-answered-nuclear-outcome-must-be-avoided, is part of, musk-was-told-of-possible-nuclear-strike",
        "musk-was-told-of-possible-nuclear-strike, has as a part, musk-answered-nuclear-outcome-must-be-avoided"
    })
    void linkShowsOnBothClaims(String slug, String how, String other) {
        assertThat(page(slug).links()).extracting(link -> link.how() + " " + link.claim().slug()).containsExactly(how + " " + other);
    }

    @Test
    void whatPutinSaidAsToldByAnotherIsSecondHand() {
        TimelineEntry putin = page("putin-terms-for-negotiating").entries().getFirst();
        assertThat(putin.statement().actor().name()).isEqualTo("Vladimir Putin");
        assertThat(putin.statement().handWords()).isEqualTo("second-hand");
        assertThat(putin.statement().relays()).extracting(relay -> relay.name()).containsExactly("Eurasia Group");
        assertThat(putin.statement().isSelfStatement()).isTrue();
    }

    @Test
    void handsAreAsRecorded() {
        assertThat(hands("musk-spoke-to-putin-before-plan")).containsExactly("first-hand", "first-hand");
        assertThat(hands("musk-answered-nuclear-outcome-must-be-avoided")).containsExactly("second-hand");
        assertThat(hands("musk-refused-starlink-over-crimea")).containsExactly("second-hand");
    }

    @Test
    void theCallIsAssertedOnceAndDeniedOnce() {
        ClaimPage call = page("musk-spoke-to-putin-before-plan");
        assertThat(call.sayingSo()).extracting(entry -> entry.statement().slug()).containsExactly("eurasia-group-on-the-call");
        assertThat(call.disputing()).extracting(entry -> entry.statement().slug()).containsExactly("musk-denies-the-call");
        assertThat(call.sayingSo().getFirst().answers())
                .extracting(answer -> answer.statement().slug() + " " + answer.pastVerb() + " " + answer.isDirect())
                .containsExactly("musk-denies-the-call denied by true");
        assertThat(call.sayingSo().getFirst().chains())
                .extracting(chain -> chain.links().stream().map(link -> link.article().slug()).toList())
                .containsExactly(List.of("eurasia-group-mail-out", "vice-on-the-mail-out", "latin-times-on-the-plan"));
        assertThat(call.verdicts()).singleElement().satisfies(verdict -> assertThat(verdict.evidence()).hasSize(2));
    }

    private List<String> hands(String slug) {
        return page(slug).entries().stream().map(entry -> entry.statement().handWords()).toList();
    }

    private ClaimPage page(String slug) {
        return pages.find(slug).orElseThrow();
    }
}
