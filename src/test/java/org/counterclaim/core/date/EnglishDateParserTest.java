package org.counterclaim.core.date;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.date.FuzzyDate.InvalidDateException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnglishDateParserTest {

    /** A Thursday. */
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 13);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11 October 2022                | 2022-10-11             | 11 October 2022
            11 Oct 2022                    | 2022-10-11             | 11 October 2022
            11th of october, 2022          | 2022-10-11             | 11 October 2022
            October 11, 2022               | 2022-10-11             | 11 October 2022
            Oct. 11th 2022                 | 2022-10-11             | 11 October 2022
            11-Oct-2022                    | 2022-10-11             | 11 October 2022
            Tue 11 October 2022            | 2022-10-11             | 11 October 2022
            3rd Sept 2022                  | 2022-09-03             | 3 September 2022
            25.12.2022                     | 2022-12-25             | 25 December 2022
            12/25/2022                     | 2022-12-25             | 25 December 2022
            10/10/2022                     | 2022-10-10             | 10 October 2022
            2022-1-5                       | 2022-01-05             | 5 January 2022
            2022/10/11                     | 2022-10-11             | 11 October 2022
            October 2022                   | 2022-10                | October 2022
            10/2022                        | 2022-10                | October 2022
            in 1928                        | 1928                   | 1928
            about April 2021               | 2021-04~               | about April 2021
            c. 1850                        | 1850~                  | about 1850
            circa Apr 2021                 | 2021-04~               | about April 2021
            around 11 Oct 2022             | 2022-10-11~            | about 11 October 2022
            possibly 2019                  | 2019?                  | some time in 2019, perhaps
            2019?                          | 2019?                  | some time in 2019, perhaps
            11 October 2022 (?)            | 2022-10-11?            | 11 October 2022, perhaps
            perhaps about June 2004        | 2004-06%               | about June 2004, perhaps
            week of 3 October 2022         | 2022-10-03/2022-10-09  | week of 3 October 2022
            week of 5 October 2022         | 2022-10-03/2022-10-09  | week of 3 October 2022
            2022-W40                       | 2022-10-03/2022-10-09  | week of 3 October 2022
            before 1928                    | ../1927                | before 1928
            before October 2022            | ../2022-09             | before October 2022
            before 12 October 2022         | ../2022-10-11          | on or before 11 October 2022
            before about 1928              | ../1927~               | no later than about 1927
            before the 1980s               | ../1979                | before 1980
            on or before 11 October 2022   | ../2022-10-11          | on or before 11 October 2022
            by 11 October 2022             | ../2022-10-11          | on or before 11 October 2022
            no later than March 2020       | ../2020-03             | before April 2020
            1984 or earlier                | ../1984                | before 1985
            after 1984                     | 1985/..                | from 1985
            after 11 October 2022          | 2022-10-12/..          | on or after 12 October 2022
            on or after 11 October 2022    | 2022-10-11/..          | on or after 11 October 2022
            since 2019                     | 2019/..                | from 2019
            from 11 October 2022           | 2022-10-11/..          | on or after 11 October 2022
            from 1 May 2022 onwards        | 2022-05-01/..          | on or after 1 May 2022
            since spring 2021              | 2021-21/..             | no earlier than spring 2021
            early 2019                     | 2019-37                | early 2019
            mid-2019                       | 2019-38                | mid 2019
            late 2019                      | 2019-39                | late 2019
            early October 2022             | 2022-10-01~/2022-10-10~ | early October 2022
            mid-October 2022               | 2022-10-11~/2022-10-20~ | mid October 2022
            late Feb 2024                  | 2024-02-21~/2024-02-29~ | late February 2024
            perhaps late February 2023     | 2023-02-21%/2023-02-28% | late February 2023, perhaps
            the early 1980s                | 1980~/1983~            | early 1980s
            the late 1900s decade          | 1907~/1909~            | late 1900s decade
            between 3 and 12 October 2022  | 2022-10-03/2022-10-12  | between 3 and 12 October 2022
            3 to 12 October 2022           | 2022-10-03/2022-10-12  | between 3 and 12 October 2022
            3–12 October 2022              | 2022-10-03/2022-10-12  | between 3 and 12 October 2022
            October to December 2022       | 2022-10/2022-12        | between October and December 2022
            3 October to 4 November 2022   | 2022-10-03/2022-11-04  | between 3 October and 4 November 2022
            from 30 Dec 2021 to 2 Jan 2022 | 2021-12-30/2022-01-02  | between 30 December 2021 and 2 January 2022
            1984-1986                      | 1984/1986              | between 1984 and 1986
            about 1984 to perhaps 1986     | 1984~/1986?            | between about 1984 and perhaps 1986
            from an unknown date to 1985   | /1985                  | from an unknown date to 1985
            any time                       | ../..                  | any time
            today                          | 2022-10-13             | 13 October 2022
            yesterday                      | 2022-10-12             | 12 October 2022
            about yesterday                | 2022-10-12~            | about 12 October 2022
            tomorrow                       | 2022-10-14             | 14 October 2022
            two days ago                   | 2022-10-11             | 11 October 2022
            last Thursday                  | 2022-10-06             | 6 October 2022
            last week                      | 2022-10-03/2022-10-09  | week of 3 October 2022
            3 weeks ago                    | 2022-09-19/2022-09-25  | week of 19 September 2022
            last month                     | 2022-09                | September 2022
            a year ago                     | 2021                   | 2021
            spring 2021                    | 2021-21                | spring 2021
            Fall of 2021                   | 2021-23                | autumn 2021
            southern summer 2020           | 2020-30                | southern summer 2020
            Q3 2020                        | 2020-35                | third quarter of 2020
            second half of 2020            | 2020-41                | second half of 2020
            the 1980s                      | 198X                   | the 1980s
            1980's                         | 198X                   | the 1980s
            the 1900s                      | 19XX                   | the 1900s
            the 1900s decade               | 190X                   | the 1900s decade
            19th century                   | 18XX                   | the 1800s
            3rd century                    | 02XX                   | the 3rd century
            a day in April 1985            | 1985-04-XX             | a day in April 1985
            15 March 44 BC                 | -0043-03-15            | 15 March 44 BC
            AD 44                          | 0044                   | AD 44
            the year 12000                 | Y12000                 | the year 12000
            11 Oct 2022 at 9:05 UTC+2      | 2022-10-11T09:05+02    | 11 October 2022, 09:05 UTC+02
            11 October 2022, 14:30         | 2022-10-11T14:30       | 11 October 2022, 14:30, zone not given
            1984 or 1985                   | [1984,1985]            | 1984 or 1985
            3 or 4 October 2022            | [2022-10-03,2022-10-04] | 3 October 2022 or 4 October 2022
            one of 1667, 1668 or 1670 to 1672 | [1667,1668,1670..1672] | one of 1667, 1668 or 1670 to 1672
            all of 1960 and December 1961  | {1960,1961-12}         | all of 1960 and December 1961
            a date like 2X1X               | 2X1X                   | a date like 2X1X
            """)
    void wordsComeBackAsTheyWereMeant(String typed, String edtf, String words) {
        FuzzyDate date = FuzzyDate.read(typed, TODAY);

        assertThat(date.edtf()).isEqualTo(edtf);
        assertThat(date.words()).isEqualTo(words);
        assertThat(FuzzyDate.read(words, TODAY).edtf()).isEqualTo(edtf);
    }

    @Test
    void plainWordsAreKeptAndEdtfIsNotKeptTwice() {
        assertThat(FuzzyDate.read("  about April 2021 ", TODAY).entered()).isEqualTo("about April 2021");
        assertThat(FuzzyDate.read(" 2021-04~ ", TODAY).entered()).isNull();
        assertThat(FuzzyDate.read("2021-04~", TODAY)).isEqualTo(FuzzyDate.read("about April 2021", TODAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13/2022            | “13/2022” was not understood
            11.10.2022         | could be 11 October 2022 or 10 November 2022
            11/10/22           | could be 11 October 2022 or 10 November 2022
            9/11               | could be 9 November 2022 or 11 September 2022
            30 February 2022   | “30 February 2022” is not in the calendar
            20220230           | “20220230” is not in the calendar
            2019-02-29         | “2019-02-29” is not in the calendar
            Monday 11 October 2022 | 11 October 2022 is a Tuesday
            0 AD               | there is no such year
            the year 0         | there is no such year
            12 to 3 October 2022 | ends before it begins
            between 1984 or 1985 | has no “and”
            week of October 2022 | needs one whole day
            20                 | “20” was not understood
            198                | “198” was not understood
            123456             | “123456” was not understood
            last Wibble        | “last Wibble” was not understood
            21 to 20 October   | ends before it begins
            """)
    void refusalSaysWhy(String typed, String reason) {
        assertThatThrownBy(() -> FuzzyDate.read(typed, TODAY)).isInstanceOf(InvalidDateException.class).hasMessageContaining(reason);
    }

    @Test
    void refusalShowsFormsThatWork() {
        assertThatThrownBy(() -> FuzzyDate.read("13/2022", TODAY)).hasMessage("Not a date yet: “13/2022” was not understood."
                + " Try “11 October 2022”, “about April 2021” or “2022-10-11”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "2022\u0000", "\ud800", "\u0007", "3", "by 20", "2021-W53", "the", "about", "before"})
    void whatSaysNoDateIsRefused(String typed) {
        assertThatThrownBy(() -> FuzzyDate.read(typed, TODAY)).isInstanceOf(InvalidDateException.class);
    }
}
