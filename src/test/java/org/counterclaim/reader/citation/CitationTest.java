package org.counterclaim.reader.citation;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.counterclaim.verdict.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class CitationTest {

    private static final Instant REVISED = Instant.parse("2022-10-13T09:00:00Z");
    private static final Instant GIVEN = Instant.parse("2022-10-14T23:30:00Z");

    @Test
    void claimIsCitedWithItsRevisionAndTheVerdictThatStands() {
        Citation citation = Citation.ofClaim("it-is-so", "It is so.", 3, REVISED, Mark.DISPUTED, GIVEN);
        assertThat(citation.permanent()).isEqualTo("/claims/it-is-so/history/3");
        assertThat(citation.verdict()).isEqualTo("disputed (14 October 2022)");
        assertThat(citation.at()).isEqualTo(GIVEN);
        assertThat(citation.key()).isEqualTo("counterclaim-claims-it-is-so-history-3");
    }

    @Test
    void verdictThatWasTakenBackIsNotCited() {
        assertThat(Citation.ofClaim("it-is-so", "It is so.", 1, REVISED, Mark.WITHDRAWN, GIVEN).verdict()).isNull();
        assertThat(Citation.ofClaim("it-is-so", "It is so.", 1, REVISED, null, null).at()).isEqualTo(REVISED);
    }

    @Test
    void keyOfAStoryIsAnotherAfterEachChange() {
        assertThat(Citation.ofStory("the-bridge", "The bridge", 52, REVISED).key()).isEqualTo("counterclaim-stories-the-bridge-history-52");
    }
}
