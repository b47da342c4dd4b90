package org.counterclaim.statement;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules as the page /method prints them, one case a line. */
class LedgerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody spoke                                | |
            the only one stands                         | 1 ann asserts 2022-10-01                                                       | 1
            latest takes the place of all earlier       | 1 ann asserts 2022-10-01; 2 ann denies 2022-10-03; 3 ann qualifies 2022-10-02   | 2
            each actor has their own                    | 1 ann asserts 2022-10-01; 2 bob denies 2022-10-02                              | 1 2
            overlapping dates leave both                | 1 ann asserts 2022-10; 2 ann denies 2022-10-05                                 | 1 2
            same day leaves both                        | 1 ann asserts 2022-10-05; 2 ann denies 2022-10-05                              | 1 2
            open end leaves both                        | 1 ann asserts 2022-10-01/..; 2 ann denies 2022-10-05                           | 1 2
            answer is the later of two that overlap     | 1 ann asserts 2022-10 >2; 2 ann denies 2022-10-05                              | 1
            answer is the later of two on one day       | 1 ann asserts 2022-10-05; 2 ann denies 2022-10-05 >1                           | 2
            dates decide where they are known           | 1 ann asserts 2022-10-01 >2; 2 ann denies 2022-10-05                           | 2
            no comment never stands                     | 1 ann declines 2022-10-01                                                      |
            no comment takes no place                   | 1 ann asserts 2022-10-01; 2 ann declines 2022-10-02                            | 1
            passing on takes no place                   | 1 ann denies 2022-10-01; 2 ann reports 2022-10-02                              | 1
            retraction takes back what came earlier     | 1 ann asserts 2022-10-01; 2 ann supports 2022-10-02; 3 ann retracts 2022-10-03 | 3
            retraction of the same month does not       | 1 ann asserts 2022-10; 2 ann retracts 2022-10                                  | 1 2
            """)
    void standing(String name, @Nullable String said, @Nullable String standing) {
        assertThat(ledger(said).standing().stream().map(Said::number).collect(Collectors.joining(" ")))
                .isEqualTo(standing == null ? "" : standing);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nobody spoke                                    | |
            only passed on                                  | 1 ann reports 2022-10-01                                                                   |
            only denied                                     | 1 ann* denies 2022-10-01                                                                   |
            only supported                                  | 1 ann supports 2022-10-01                                                                  |
            asserted                                        | 1 ann asserts 2022-10-01                                                                   | unanswered
            asserted by the one concerned                   | 1 ann* asserts 2022-10-01                                                                  | unanswered
            asserted by two from one origin                 | 1 ann asserts 2022-10-01 @x; 2 bob asserts 2022-10-02 @x                                   | unanswered
            asserter qualifies alone                        | 1 ann asserts 2022-10-01; 2 ann qualifies 2022-10-02                                       | unanswered
            one of two asserters qualifies                  | 1 ann asserts 2022-10-01 @x; 2 bob asserts 2022-10-01 @x; 3 bob qualifies 2022-10-02 @x    |
            one of two asserters retracts                   | 1 ann asserts 2022-10-01; 2 bob asserts 2022-10-01; 3 bob retracts 2022-10-02              | unanswered
            stranger passes it on                           | 1 ann asserts 2022-10-01; 2 bob reports 2022-10-02 >1                                      | unanswered
            stranger declines                               | 1 ann asserts 2022-10-01; 2 bob declines 2022-10-02                                        | unanswered
            the one concerned declines                      | 1 ann asserts 2022-10-01; 2 bob* declines 2022-10-02                                       |
            asserter declines afterwards                    | 1 ann* asserts 2022-10-01; 2 ann* declines 2022-10-02                                      | unanswered
            stranger qualifies                              | 1 ann asserts 2022-10-01; 2 bob qualifies 2022-10-02                                       |
            supported from the same origin                  | 1 ann asserts 2022-10-01 @x; 2 bob supports 2022-10-02 @x                                  |
            denied                                          | 1 ann asserts 2022-10-01; 2 bob* denies 2022-10-02 >1                                      | contested
            disputed by a stranger                          | 1 ann asserts 2022-10-01; 2 bob disputes 2022-10-02                                        | contested
            denied before it was asserted                   | 1 ann denies 2022-10-01; 2 bob asserts 2022-10-02                                          | contested
            supported, never asserted, and denied           | 1 ann supports 2022-10-01; 2 bob denies 2022-10-02                                         | contested
            asserter changed sides                          | 1 ann asserts 2022-10-01; 2 ann denies 2022-10-02                                          | contested
            denial given up                                 | 1 ann asserts 2022-10-01 @x; 2 bob denies 2022-10-02; 3 bob supports 2022-10-03 @x         |
            denial taken back                               | 1 ann asserts 2022-10-01; 2 bob denies 2022-10-02; 3 bob retracts 2022-10-03               | unanswered
            denied, though many support it                  | 1 ann asserts 2022-10-01; 2 bob supports 2022-10-01; 3 cid supports 2022-10-01; 4 dan denies 2022-10 | contested
            taken back                                      | 1 ann asserts 2022-10-01; 2 ann retracts 2022-10-02                                        | retracted
            taken back by all                               | 1 ann asserts 2022-10-01; 2 bob asserts 2022-10-01; 3 ann retracts 2022-10-02; 4 bob retracts 2022-10-02 | retracted
            taken back, and denied                          | 1 ann asserts 2022-10-01; 2 bob denies 2022-10-02; 3 ann retracts 2022-10-03               | retracted
            taken back, and asserted again                  | 1 ann asserts 2022-10-01; 2 ann retracts 2022-10-02; 3 ann asserts 2022-10-03              | unanswered
            taken back, never asserted                      | 1 ann retracts 2022-10-02                                                                  |
            two origins                                     | 1 ann asserts 2022-10-01 @x; 2 bob supports 2022-10-02 @y                                  | corroborated
            one statement with two origins                  | 1 ann asserts 2022-10-01 @x,y                                                              | corroborated
            two origins, one that of the one concerned      | 1 ann asserts 2022-10-01 @x; 2 bob* asserts 2022-10-02 @y                                  | corroborated
            two speakers without a report                   | 1 ann asserts 2022-10-01; 2 bob asserts 2022-10-02                                         | corroborated
            one speaker twice without a report              | 1 ann asserts 2022-10; 2 ann asserts 2022-10-05                                            | unanswered
            self-statements alone                           | 1 ann* asserts 2022-10-01 @x; 2 bob* asserts 2022-10-02 @y; 3 cid* asserts 2022-10-02 @z   | unanswered
            second origin only by one who does not stand    | 1 ann asserts 2022-10-01 @x; 2 bob asserts 2022-10-02 @y; 3 bob retracts 2022-10-03        | unanswered
            second origin only passed on                    | 1 ann asserts 2022-10-01 @x; 2 bob reports 2022-10-02 @y                                   | unanswered
            """)
    void signal(String name, @Nullable String said, @Nullable String signal) {
        assertThat(ledger(said).signal().map(Signal::toString).orElse(null)).isEqualTo(signal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            for after against                     | 1 ann denies 2022-10-01; 2 ann supports 2022-10-02                          | 1-2
            against after for                     | 1 ann asserts 2022-10-01; 2 ann disputes 2022-10-02                         | 1-2
            taken back                            | 1 ann asserts 2022-10-01; 2 ann retracts 2022-10-02                         | 1-2
            denial taken back                     | 1 ann denies 2022-10-01; 2 ann retracts 2022-10-02                          | 1-2
            stronger, on the same side            | 1 ann supports 2022-10-01; 2 ann asserts 2022-10-02                         |
            qualified                             | 1 ann asserts 2022-10-01; 2 ann qualifies 2022-10-02                        |
            no comment                            | 1 ann asserts 2022-10-01; 2 ann declines 2022-10-02                         |
            passed on before                      | 1 ann reports 2022-10-01; 2 ann denies 2022-10-02                           |
            order not known                       | 1 ann asserts 2022-10; 2 ann denies 2022-10-02                              |
            order known by the answer             | 1 ann asserts 2022-10; 2 ann denies 2022-10-02 >1                           | 1-2
            somebody else                         | 1 ann asserts 2022-10-01; 2 bob denies 2022-10-02                           |
            there and back                        | 1 ann asserts 2022-10-01; 2 ann denies 2022-10-02; 3 ann asserts 2022-10-03 | 2-3
            """)
    void reversals(String name, String said, @Nullable String reversals) {
        assertThat(ledger(said).reversals().stream().map(one -> one.earlier() + "-" + one.later()).collect(Collectors.joining(" ")))
                .isEqualTo(reversals == null ? "" : reversals);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            shared root counts once                 | 1 ann asserts 2022-10-01 @x; 2 bob supports 2022-10-01 @x             | 1
            each root counts                        | 1 ann asserts 2022-10-01 @x,y; 2 bob supports 2022-10-01 @y,z         | 3
            speaker without a report                | 1 ann asserts 2022-10-01; 2 bob asserts 2022-10-01 @x                 | 2
            what does not stand counts not          | 1 ann asserts 2022-10-01 @x; 2 ann qualifies 2022-10-02 @y            | 0
            what is against it counts not           | 1 ann asserts 2022-10-01 @x; 2 bob denies 2022-10-02 @y               | 1
            """)
    void origins(String name, String said, int origins) {
        assertThat(ledger(said).origins()).hasSize(origins);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing said                            |                                                                              | no report, no origin
            each article once, whatever it carries  | 1 ann asserts 2022-10-01 @x; 2 bob supports 2022-10-01 @x,y                  | 2 reports, 2 origins
            speaker without a report                | 1 ann asserts 2022-10-01                                                     | no report, 1 origin
            only what stands, and for it            | 1 ann asserts 2022-10-01 @x; 2 ann asserts 2022-10-02 @y; 3 bob denies 2022-10-03 @z | 1 report, 1 origin
            """)
    void provenance(String name, @Nullable String said, String words) {
        assertThat(ledger(said).provenance()).hasToString(words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            speakers, not statements            | 1 ann asserts 2022-10; 2 ann asserts 2022-10-05; 3 bob asserts 2022-10-05      | {asserts=2}     |
            only where they stand               | 1 ann asserts 2022-10-01; 2 ann denies 2022-10-02; 3 ann asserts 2022-10-03    | {asserts=1}     | 1>3 2>3
            retraction under its own head       | 1 ann asserts 2022-10-01; 2 ann supports 2022-10-02; 3 ann retracts 2022-10-03 | {retracts=1}    | 1>3 2>3
            said again                          | 1 ann asserts 2022-10-01; 2 ann asserts 2022-10-02                             | {asserts=1}     | 1>2
            those who take no position          | 1 ann reports 2022-10-01; 2 ann reports 2022-10-02; 3 bob declines 2022-10-02  | {declines to comment=1, reports=1} |
            overlapping dates leave both        | 1 ann asserts 2022-10; 2 ann denies 2022-10-05                                 | {asserts=1, denies=1} |
            """)
    void speakersAreCountedWhereTheyStand(String name, String said, String speakers, @Nullable String superseded) {
        Ledger<Said> ledger = ledger(said);
        assertThat(ledger.speakers()).hasToString(speakers);
        assertThat(Said.all(said).stream().flatMap(one -> ledger.inPlaceOf(one).map(later -> one + ">" + later).stream())
                .collect(Collectors.joining(" "))).isEqualTo(superseded == null ? "" : superseded);
    }

    private static Ledger<Said> ledger(@Nullable String said) {
        return new Ledger<>(Said.all(said));
    }
}
