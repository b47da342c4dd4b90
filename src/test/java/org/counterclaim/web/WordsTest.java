package org.counterclaim.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.ListPhrase;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.Lines;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Stance;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of a list, and the words for lists, hands and stances. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({"1, 200, 0, 1, 0, 0", "1, 200, 200, 1, 0, 200", "1, 200, 201, 2, 0, 200", "2, 200, 201, 2, 200, 201",
        "5, 200, 1000, 5, 800, 1000",
        "6, 200, 1000, 5, 1000, 1000"})
    void pagesCutTheListWithoutGapOrOverlap(int number, int size, int items, int count, int from, int to) {
        PageNumbers pages = new PageNumbers(number, size, items);
        assertThat(pages.count()).isEqualTo(count);
        assertThat(pages.exist()).isEqualTo(number <= count);
        assertThat(pages.of(IntStream.range(0, items).boxed().toList())).isEqualTo(IntStream.range(from, to).boxed().toList());
    }

    @Test
    void endsHaveNoNeighbour() {
        assertThat(new PageNumbers(1, 10, 25).previous()).isEmpty();
        assertThat(new PageNumbers(1, 10, 25).next()).isEqualTo(Optional.of(2));
        assertThat(new PageNumbers(3, 10, 25).previous()).isEqualTo(Optional.of(2));
        assertThat(new PageNumbers(3, 10, 25).next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ASSERTS, assert", "SUPPORTS, support", "DENIES, deny", "DISPUTES, dispute", "QUALIFIES, qualify", "RETRACTS, retract",
        "DECLINES, decline to comment", "REPORTS, report"})
    void groupsWithoutANameTakeThePlural(Stance stance, String verb) {
        assertThat(Lines.statement(Lines.source("Ukrainian officials"), stance, "2022").verb()).isEqualTo(verb);
        assertThat(Lines.statement(Lines.source("A diplomat"), stance, "2022").verb()).isEqualTo(stance.toString());
        assertThat(Lines.statement(Lines.person("Reuters"), stance, "2022").verb()).isEqualTo(stance.toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, first-hand", "1, 2, second-hand", "2, 3, third-hand", "3, 4, fourth-hand", "4, 5, hearsay through 4 others"})
    void handIsOneMoreThanTheRelays(int relays, int hand, String words) {
        ActorRef[] others = Stream.generate(() -> Lines.person("ann")).limit(relays).toArray(ActorRef[]::new);
        StatementLine line = Lines.statement(Lines.person("bob"), Stance.ASSERTS, "2022", others);
        assertThat(line.hand()).isEqualTo(hand);
        assertThat(line.handWords()).isEqualTo(words);
    }

    @Test
    void listsReadAsSentences() {
        assertThat(ListPhrase.and(List.of())).isEmpty();
        assertThat(ListPhrase.and(List.of("1"))).isEqualTo("1");
        assertThat(ListPhrase.and(List.of("1", "2"))).isEqualTo("1 and 2");
        assertThat(ListPhrase.and(List.of("1", "2", "3"))).isEqualTo("1, 2 and 3");
        assertThat(ListPhrase.and(IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList()))
                .isEqualTo("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 88 more");
    }
}
