package org.counterclaim.interchange.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.statement.Stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the cells of a row come to. */
class RowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private static ImportedStatement read(Map<ColumnMeaning, String> cells) {
        List<ColumnMeaning> meanings = List.copyOf(cells.keySet());
        ImportSettings settings = new ImportSettings(meanings, "The ferry", "", "", Map.of("A. Lee", "=Ann Lee"));
        return new RowReader(settings, meanings.size(), TODAY).read(new SourceRow(2, meanings.stream().map(cells::get).toList()));
    }

    private static ImportedStatement.Said said(Object... cells) {
        Map<ColumnMeaning, String> row = new LinkedHashMap<>(Map.of(ColumnMeaning.CLAIM, "It sailed."));
        for (int i = 0; i < cells.length; i += 2) {
            row.put((ColumnMeaning) cells[i], (String) cells[i + 1]);
        }
        ImportedStatement.Said said = read(row).said();
        assertThat(said).as(Arrays.toString(cells)).isNotNull();
        return said;
    }

    @ParameterizedTest
    @CsvSource({"for, ASSERTS", "against, DISPUTES", "observing, REPORTS", "Denies, DENIES", "declines to comment, DECLINES",
        "no comment, DECLINES"})
    void stancesOfOtherTablesAreKnown(String typed, Stance stance) {
        assertThat(said(ColumnMeaning.SPEAKER, "Ann Lee", ColumnMeaning.STANCE, typed).stance()).isEqualTo(stance);
    }

    @Test
    void speakerWithoutStanceAssertsAndOutletWithoutSpeakerReports() {
        assertThat(said(ColumnMeaning.SPEAKER, "Ann Lee").stance()).isEqualTo(Stance.ASSERTS);
        ImportedStatement.Said outlet = said(ColumnMeaning.PUBLISHER, "The Paper", ColumnMeaning.HEADLINE, "Ferry sails");
        assertThat(outlet.stance()).isEqualTo(Stance.REPORTS);
        assertThat(outlet.speaker()).isEqualTo("The Paper");
        assertThat(outlet.isOutlet()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-05-02, 2024-05-02", "2024-5-2, 2024-05-02", "2024/5/12, 2024-05-12", "2014-11-28T20:48:02.282Z, 2014-11-28",
        "about May 2024, 2024-05~"})
    void datesAreReadAsTablesWriteThem(String typed, String edtf) {
        assertThat(said(ColumnMeaning.SPEAKER, "Ann Lee", ColumnMeaning.SAID, typed).at().edtf()).isEqualTo(edtf);
    }

    @Test
    void whatHasNoDateHadBeenSaidByTheDayThatIsKnown() {
        assertThat(said(ColumnMeaning.SPEAKER, "Ann Lee", ColumnMeaning.SAID_BY, "2024-05-02").at().edtf()).isEqualTo("../2024-05-02");
        assertThat(said(ColumnMeaning.SPEAKER, "Ann Lee", ColumnMeaning.HEADLINE, "Sails", ColumnMeaning.PUBLISHED, "May 2024").at().edtf())
                .isEqualTo("../2024-05-31");
        ImportedStatement.Said undated = said(ColumnMeaning.SPEAKER, "Ann Lee");
        assertThat(undated.at().edtf()).isEqualTo("../2024-06-01");
        assertThat(undated.isDated()).isFalse();
    }

    @Test
    void nameThatIsAnotherSpellingBecomesTheOther() {
        assertThat(said(ColumnMeaning.SPEAKER, "A. Lee", ColumnMeaning.TOLD_BY, "Bo Ek; A. Lee").speaker()).isEqualTo("Ann Lee");
    }

    @Test
    void authorOfTheFactCheckIsNotTheOneWhoClaimedIt() {
        Map<ColumnMeaning, String> row = new LinkedHashMap<>();
        row.put(ColumnMeaning.CLAIM, "It sailed.");
        row.put(ColumnMeaning.CHECKER, "Checkers");
        row.put(ColumnMeaning.RATING, "Half  true");
        row.put(ColumnMeaning.SPEAKER, "Grace Gichuhi");
        assertThat(read(row).said()).isNotNull();
        row.put(ColumnMeaning.REVIEW_AUTHOR, "https://check.example/authors/grace-gichuhi/");
        assertThat(read(row).said()).isNull();
        assertThat(read(row).rated().rating()).isEqualTo("Half  true");
        row.put(ColumnMeaning.SPEAKER, "checkers");
        assertThat(read(row).said()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CLAIM|''|The claim is empty",
        "STANCE|shrugs|is no stance",
        "SAID|someday|someday",
        "ADDRESS|not an address|web address",
        "QUOTATION_LANGUAGE|Klingonish|language",
        "AIM|substance|Only a denial"})
    void refusedRowSaysWhichColumnAndWhatToDo(ColumnMeaning column, String cell, String reason) {
        Map<ColumnMeaning, String> row = new LinkedHashMap<>(Map.of(ColumnMeaning.CLAIM, "It sailed.", ColumnMeaning.SPEAKER,
                "Ann Lee", ColumnMeaning.QUOTATION, "Yes"));
        row.put(column, cell);
        assertThatExceptionOfType(RefusedRowException.class).isThrownBy(() -> read(row))
                .withMessageContaining(reason).matches(refused -> refused.column() == column);
    }

    @Test
    void rowWithMoreCellsThanTheTableHasColumnsIsRefused() {
        ImportSettings settings = new ImportSettings(List.of(ColumnMeaning.CLAIM), "The ferry", "", "", Map.of());
        assertThatExceptionOfType(RefusedRowException.class)
                .isThrownBy(() -> new RowReader(settings, 1, TODAY).read(new SourceRow(2, List.of("It sailed", "and sank."))))
                .withMessageContaining("2 cells");
    }
}
