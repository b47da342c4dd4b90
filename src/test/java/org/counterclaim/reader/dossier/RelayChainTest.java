package org.counterclaim.reader.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RelayChainTest {

    /** "b&lt;a" is a report in b, relayed from a. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no report                          |                  |
            one report                         | a                | a
            each in its turn                   | c<b b<a a        | a b c
            two that nobody relays             | a b              | a, b
            fork                               | a b<a c<a d<b    | a b d, a c
            source that is only named          | b<a c<a          | a b, a c
            trees stay apart                   | a b c<b d<a      | a d, b c
            """)
    void chainsRunFromTheOriginToWhatNobodyRelays(String name, @Nullable String reports, @Nullable String chains) {
        List<ReportLine> lines = reports == null ? List.of() : Stream.of(reports.split(" ", -1)).map(RelayChainTest::report).toList();
        assertThat(RelayChain.of(lines).stream()
                .map(chain -> chain.links().stream().map(link -> link.article().slug()).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "))).isEqualTo(chains == null ? "" : chains);
    }

    private static ReportLine report(String text) {
        String[] ends = text.split("<", -1);
        return Lines.report(ends[0], ends.length == 1 ? null : ends[1]);
    }
}
