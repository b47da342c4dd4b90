package org.counterclaim.desk.intake;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** The finder returns the text within quotation marks, and nothing around it. */
class QuotationFinderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = true, value = {
        "“It is not so”, said Mora.                               | It is not so",
        "\"It is not so,\" said Mora.                             | It is not so",
        "“It is not so,\" said Mora.                              | It is not so",
        "“It is not so,” he said, “and never was.”                | It is not so / and never was.",
        "‘I don’t know the workers’ names,’ he said.              | I don’t know the workers’ names",
        "'I don't know,' he said. 'Ask the boys' mother.'         | I don't know / Ask the boys' mother.",
        "Er sagte: „Das stimmt nicht“, und ging.                  | Das stimmt nicht",
        "Er sagte: „Das stimmt nicht\", und ging.                 | Das stimmt nicht",
        "Er sagte ‚nein‘ und »niemals« und ›nie‹.                 | nein / niemals / nie",
        "Powiedział: „To nieprawda”.                              | To nieprawda",
        "Hon sade: ”Det stämmer inte”, och gick.                  | Det stämmer inte",
        "Hon sade: »Det stämmer inte», och gick.                  | Det stämmer inte",
        "Il a dit : « Ce n’est pas vrai », puis l’a répété.       | Ce n’est pas vrai",
        "Он сказал: «Роман «Дом» хорош» и ушёл.                   | Роман «Дом» хорош / Дом",
        "彼は「それは『嘘』だ」と述べた。                              | それは『嘘』だ / 嘘",
        "他说“我不知道”然后离开了，又说\"不是\"。                       | 我不知道 / 不是",
        "그는 \"모른다\"고 말했다.                                  | 모른다",
        "הוא אמר \"זה לא נכון\" בארה\"ב.                           | זה לא נכון",
        "قال: «هذا غير صحيح» ثم غادر.                             | هذا غير صحيح",
        "“He told me ‘never’ in the ’90s,” Roe said.              | He told me ‘never’ in the ’90s / never",
        "‘He said “no” to me,’ Roe said.                          | He said “no” to me / no",
        "The anti-\"war\" party (\"Peace\") left.                 | war / Peace",
    })
    void wordsInsideTheMarks(String text, String expected) {
        assertThat(in(text)).containsExactly(List.of(expected.split(" / ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "The council closed the bridge on Monday.",
        "The boys’ father didn’t say it’s the workers’ fault.",
        "Rock ’n’ roll of the ’90s, 'twas said, isn't the people's.",
        "L’accord d’hier n’est pas l’essentiel.",
        "A man of 5'10\" and a 6\" pipe.",
        "He said “no. Then he left.",
        "She wrote: \"…\" and “!”",
        "He left.” Then nothing.",
        "— Это неправда, — сказал он.",
    })
    void noneWhereThereAreNoneOrNobodyKnowsWhereTheyEnd(String text) {
        assertThat(in(text)).containsExactly(List.of());
    }

    @Test
    void wordsGoOnOverParagraphs() {
        assertThat(in("Mora said: “It is not so.", "“It never was,” he said, and left.", "Nobody answered."))
                .containsExactly(List.of("It is not so."), List.of("It never was"), List.of());
        assertThat(in("Mora said: \"It is not so.", "Ask him.", "I was not there.\" Then he left."))
                .containsExactly(List.of("It is not so."), List.of("Ask him."), List.of("I was not there."));
        assertThat(in("Il a dit : « Non.", "» Jamais », puis rien.")).containsExactly(List.of("Non."), List.of("Jamais"));
        assertThat(in("‘It is not so.", "‘It never was,’ he said.")).containsExactly(List.of("It is not so."), List.of("It never was"));
    }

    @Test
    void markThatNobodyClosedEndsWithItsParagraph() {
        assertThat(in("He said “no. Then he left.", "She said, and left: “Yes.”")).containsExactly(List.of(), List.of("Yes."));
    }

    @Test
    void hostileTextIsReadInTime() {
        List<String> hostile = Stream.of("“", "\"a ", "'a ", "« ‘a", "”’\"' ").map(marks -> marks.repeat(10_000 / marks.length())).toList();
        List<String> text = Collections.nCopies(10, hostile).stream().flatMap(List::stream).toList();
        assertThat(assertTimeout(Duration.ofSeconds(20), () -> QuotationFinder.in(text))).hasSize(50);
        assertThat(in("“" + "a".repeat(20_000) + "”")).containsExactly(List.of());
    }

    private static List<List<String>> in(String... paragraphs) {
        List<List<QuotedRange>> found = QuotationFinder.in(List.of(paragraphs));
        return IntStream.range(0, paragraphs.length)
                .mapToObj(i -> found.get(i).stream().map(one -> paragraphs[i].substring(one.start(), one.end())).toList()).toList();
    }
}
