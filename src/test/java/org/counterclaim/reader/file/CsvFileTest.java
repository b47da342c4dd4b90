package org.counterclaim.reader.file;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void cellThatWouldBeComputedIsText(String text) {
        assertThat(CsvFile.cell(text)).isEqualTo("\"'" + text + "\"");
        assertThat(CsvFile.cell(List.of(text, "x"))).startsWith("\"'");
    }

    @Test
    void otherCellsAreAsTheyAre() {
        assertThat(CsvFile.cell("Who said “no”, and \"when\"?")).isEqualTo("\"Who said “no”, and \"\"when\"\"?\"");
        assertThat(CsvFile.cell(List.of("Ann", "Bo"))).isEqualTo("\"Ann; Bo\"");
        assertThat(CsvFile.cell(12)).isEqualTo("12");
        assertThat(CsvFile.cell(null)).isEmpty();
    }
}
