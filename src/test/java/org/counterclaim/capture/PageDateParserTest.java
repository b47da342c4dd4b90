package org.counterclaim.capture;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.date.FuzzyDate;

import static org.assertj.core.api.Assertions.assertThat;

class PageDateParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022                                | 2022
            2022-10                             | 2022-10
            2022-10-11                          | 2022-10-11
            2022/10/11                          | 2022-10-11
            2022-1-9                            | 2022-01-09
            20221011                            | 2022-10-11
            20221011T140500Z                    | 2022-10-11T14:05Z
            1665489900                          | 2022-10-11T12:05Z
            1665489900000                       | 2022-10-11T12:05Z
            2022-10-11T14:05Z                   | 2022-10-11T14:05Z
            2022-10-11T14:05:59.123456789Z      | 2022-10-11T14:05Z
            2022-10-11t14:05:59z                | 2022-10-11T14:05Z
            2022-10-11 14:05:59 +0200           | 2022-10-11T14:05+02:00
            2022-10-11T14:05:59-05:30           | 2022-10-11T14:05-05:30
            2022-10-11T14:05:59+02              | 2022-10-11T14:05+02:00
            2022-10-11 14:05:59 UTC             | 2022-10-11T14:05Z
            2022-10-11T14:05:59                 | 2022-10-11
            2022-10-11T14:05:59+25:00           | 2022-10-11
            2022-10-11T25:61:00Z                | 2022-10-11
            2022-10-11T00:00:00+02:00           | 2022-10-11
            2022-10-11T00:00:01+02:00           | 2022-10-11T00:00+02:00
            Tue, 11 Oct 2022 14:05:59 GMT       | 2022-10-11T14:05Z
            Tue, 11 Oct 2022 14:05:59 -0400     | 2022-10-11T14:05-04:00
            11 October 2022                     | 2022-10-11
            October 11, 2022, 2:05 p.m. ET      | 2022-10-11
            Published on 11 Oct 2022            | 2022-10-11
            """)
    void dateIsAsExactAsWritten(String written, String edtf) {
        assertThat(PageDateParser.read(written).map(FuzzyDate::edtf)).contains(edtf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "3 hours ago", "last Tuesday", "11 October", "1970-01-01", "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z", "2022-13-01", "2022-02-30", "99999", "null", "{{date}}", "2022-10-11-12", "02/03/2022"})
    void whatIsNoDateIsLeftOut(String written) {
        assertThat(PageDateParser.read(written)).isEmpty();
    }
}
