package org.counterclaim.interchange.imports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reading the files that people send, whatever saved them. */
class SourceTableTest {

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false", "UTF-16BE, false",
        "windows-1252, false"})
    void encodingIsToldByTheBytes(String charset, boolean hasMark) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(((hasMark ? "\uFEFF" : "") + "Claim,Who says it\r\n“Über alles”,José\r\n").getBytes(Charset.forName(charset)));
        SourceTable table = SourceTable.of(file.toByteArray());
        assertThat(table.columns()).containsExactly("Claim", "Who says it");
        assertThat(rows(table)).containsExactly(new SourceRow(2, List.of("“Über alles”", "José")));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsTheOneByWhichRowsFitTheHead(String separator) {
        SourceTable table = SourceTable.of("a%1$sb%1$sc\n1, and; more%1$s2%1$s3\n".replace("1, and; more", "\"1, and; more\"")
                .formatted(separator).getBytes(UTF_8));
        assertThat(rows(table)).containsExactly(new SourceRow(2, List.of("1, and; more", "2", "3")));
    }

    @Test
    void cellsKeepTheirLinesAndEachOtherCharacterButNoneThatIsNoText() {
        SourceTable table = SourceTable.of("a,b\n\"two\r\nlines\", e\u0301\u0000\n,\n'=1+1,'quoted'\n".getBytes(UTF_8));
        assertThat(rows(table)).containsExactly(new SourceRow(2, List.of("two\nlines", "e\u0301")),
                new SourceRow(5, List.of("=1+1", "'quoted'")));
    }

    @Test
    void columnsWithoutNamesAndOfOneNameAreToldApart() {
        assertThat(SourceTable.of("a,,a\n1,2,3\n".getBytes(UTF_8)).columns()).containsExactly("a", "Column 2", "a (3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one column\nonly\n", "only,a,head\n", "{\"a\": ", "[1, 2"})
    void whatIsNoTableIsRefused(String text) {
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> rows(SourceTable.of(text.getBytes(UTF_8))));
    }

    @Test
    void quotationMarkThatIsNeverClosedIsRefusedWithItsLine() {
        String text = "a,b\n1,2\n\"3,4\n" + "x,y\n".repeat(200_000);
        assertThatExceptionOfType(UnreadableFileException.class).isThrownBy(() -> rows(SourceTable.of(text.getBytes(UTF_8))))
                .withMessageContaining("line 2");
    }

    @Test
    void factChecksAreReadInEveryWayInWhichTheyComeTogether() {
        String review = """
                {"@type": "ClaimReview", "claimReviewed": "It %s.", "url": "https://check.example/%1$s", "datePublished": "2024-05-0%1$s",
                 "author": {"name": "Checkers"}, "reviewRating": {"alternateName": "False"}, "inLanguage": "en",
                 "itemReviewed": {"@type": "Claim", "author": [{"name": "Ann Lee"}], "datePublished": "2024-05-01"}}""";
        String all = """
                %s
                %s
                [%s, [%s]]
                {"@graph": [{"@type": "WebPage"}, %s]}
                {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [%s]}]}
                {"claims": [{"text": "It 7.", "claimant": "Ann Lee", "claimDate": "2024-05-01T00:00:00Z", "claimReview": [
                    {"publisher": {"name": "Checkers", "site": "check.example"}, "url": "https://check.example/7", "title": "No",
                     "reviewDate": "2024-05-07", "textualRating": "Pants on Fire!", "languageCode": "en"}]}], "nextPageToken": "x"}"""
                .formatted((Object[]) List.of(1, 2, 3, 4, 5, 6).stream().map(n -> review.formatted(n)).toArray());
        SourceTable table = SourceTable.of(all.getBytes(UTF_8));
        List<SourceRow> rows = rows(table);
        ImportSettings settings = ImportSettings.guess(table.columns());
        assertThat(rows.stream().map(row -> settings.cell(row, ColumnMeaning.CLAIM))).containsExactly("It 1.", "It 2.", "It 3.", "It 4.",
                "It 5.", "It 6.", "It 7.");
        assertThat(rows.stream().map(row -> settings.cell(row, ColumnMeaning.SPEAKER))).containsOnly("Ann Lee");
        assertThat(settings.cell(rows.getLast(), ColumnMeaning.RATING)).isEqualTo("Pants on Fire!");
        assertThat(settings.cell(rows.getFirst(), ColumnMeaning.REVIEW_ADDRESS)).isEqualTo("https://check.example/1");
    }

    @Test
    void scaleThatStandsForNoRatingIsNone() {
        SourceTable table = SourceTable.of("""
                [{"claimReviewed": "a", "reviewRating": {"ratingValue": -1, "bestRating": -1}},
                 {"claimReviewed": "b", "reviewRating": {"ratingValue": "2", "bestRating": 5}}]""".getBytes(UTF_8));
        ImportSettings settings = ImportSettings.guess(table.columns());
        assertThat(rows(table).stream().map(row -> settings.cell(row, ColumnMeaning.RATING))).containsExactly("", "2 of 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"x\":[0,"})
    void bombOfJsonIsRefusedBeforeItFillsTheMemory(String part) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> rows(SourceTable.of(part.concat("0,".repeat(part.endsWith(",") ? 4_000_000 : 0)).concat(part.repeat(1000))
                        .getBytes(UTF_8))));
    }

    private static List<SourceRow> rows(SourceTable table) {
        List<SourceRow> rows = new ArrayList<>();
        table.forEach(rows::add);
        return rows;
    }
}
