package org.counterclaim.statement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.statement.Said.id;

class ReportOriginsTest {

    private record Edge(UUID page, @Nullable UUID relayedFromPage) implements ReportOrigins.Edge {}

    /** "b<a" is a report in b, relayed from a. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one report                          | a            | a
            relays add none                     | a b<a c<b    | a
            in any order                        | c<b b<a a    | a
            two that nobody relayed             | a b c<a      | a b
            article only named as the source    | b<a          | a
            two from one that is only named     | b<a c<a      | a
            chain to one that is only named     | c<b b<a      | a
            relayed between addresses of a page | a<a b<a      | a
            round in a circle of pages          | a<b b<a      | a
            """)
    void originsAreTheRoots(String name, String reports, String origins) {
        List<Edge> edges = Stream.of(reports.split(" ", -1)).map(ReportOriginsTest::edge).toList();
        assertThat(ReportOrigins.of(id("speaker"), edges))
                .isEqualTo(Stream.of(origins.split(" ", -1)).map(Said::id).collect(Collectors.toSet()));
    }

    @Test
    void withoutAReportTheSpeakerIsTheOrigin() {
        assertThat(ReportOrigins.of(id("speaker"), List.<Edge>of())).containsExactly(id("speaker"));
    }

    private static Edge edge(String text) {
        String[] ends = text.split("<", 2);
        return new Edge(id(ends[0]), ends.length == 1 ? null : id(ends[1]));
    }
}
