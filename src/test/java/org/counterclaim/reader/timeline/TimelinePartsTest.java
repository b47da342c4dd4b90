package org.counterclaim.reader.timeline;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Lines;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Stance;

import static org.assertj.core.api.Assertions.assertThat;

class TimelinePartsTest {

    private static final ActorRef ANN = Lines.person("ann");

    @Test
    void monthHoldsWhatStandsInIt() {
        List<TimelineGroup> months = months(Stream.of("2023-04-03", "2023-04", "../2023-04-20", "2023-05-01/..", "2023")
                .map(date -> Lines.statement(ANN, Stance.ASSERTS, date)));

        assertThat(months).extracting(TimelineGroup::heading).containsExactly("April 2023", "May 2023", "December 2023");
        assertThat(months).extracting(TimelineGroup::id).first().isEqualTo("month-2023-04");
        assertThat(months).extracting(TimelineGroup::sizeWords).containsExactly("3 statements", "1 statement", "1 statement");
    }

    @Test
    void crowdedMonthComesInThreeParts() {
        List<TimelineGroup> parts = months(IntStream.range(0, 60)
                .mapToObj(i -> Lines.statement(Lines.person("a" + i), Stance.ASSERTS, "2023-05-%02d".formatted(1 + i % 30))));

        assertThat(parts).extracting(TimelineGroup::heading)
                .containsExactly("1 to 10 May 2023", "11 to 20 May 2023", "21 to 31 May 2023");
        assertThat(parts).extracting(TimelineGroup::size).containsExactly(20, 20, 20);
        assertThat(parts).extracting(TimelineGroup::isOpen).containsExactly(true, true, false);
    }

    @Test
    void reportsOfOneClaimAreOneItemOfTheirMonth() {
        List<TimelineGroup> months = months(Stream.of(
                Lines.statement(ANN, Stance.ASSERTS, "2023-04-01"),
                Lines.statement(Lines.person("courier"), Stance.REPORTS, "2023-04-02"),
                Lines.statement(Lines.person("ledger"), Stance.REPORTS, "2023-04-20"),
                Lines.statement(Lines.person("radio"), Stance.REPORTS, "2023-06-01")));

        assertThat(months.getFirst().days()).extracting(day -> day.date().edtf()).containsExactly("2023-04-01", "2023-04-02");
        assertThat(months.getFirst().statements()).extracting(entry -> entry.statement().actor().name())
                .containsExactly("ann", "courier", "ledger");
        assertThat(months.getLast().days().getFirst().items().getFirst()).isInstanceOf(TimelineEntry.class);
    }

    @Test
    void partSaysThatItsOrderIsNotKnown() {
        List<TimelineGroup> months = months(Stream.of("2023-03-01", "2023-04-10", "2023-04").map(
                date -> Lines.statement(ANN, Stance.ASSERTS, date)));

        assertThat(months).extracting(TimelineGroup::isUnordered).containsExactly(false, true);
    }

    @Test
    void claimHoldsItsStatements() {
        List<StatementLine> statements = List.of(Lines.statement(ANN, Stance.ASSERTS, "2023-04-03"),
                Lines.statement(ANN, Stance.DENIES, "2024-01-01"));
        List<TimelineGroup> claims = parts(TimelineParts.CLAIMS, statements);

        assertThat(claims).extracting(TimelineGroup::heading).containsExactly("Claim 1");
        assertThat(claims.getFirst().sizeWords()).isEqualTo("2 statements");
        assertThat(claims.getFirst().isOpen()).isTrue();
    }

    private static List<TimelineGroup> months(Stream<StatementLine> statements) {
        return parts(TimelineParts.MONTHS, statements.toList());
    }

    private static List<TimelineGroup> parts(TimelineParts parts, Collection<StatementLine> statements) {
        Dossier dossier = new Dossier(List.of(Lines.claim(1, null)), statements);
        TimelineEntries entries = new TimelineEntries(dossier, StoryFilter.NONE, StatementLine::slug);
        return parts.of(dossier.statements().stream().map(one -> new TimelineDay.DatedItem(one.said(), entries.of(one))).toList(),
                dossier.statements(), dossier);
    }
}
