package org.counterclaim.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table in {@code docs/metadata.md} says what these pages are expected to give, and is also what people read. After an intended change,
 * renew it with {@code mvn test -Dtest=MetadataTableTest -Dmetadata.renew} and check the difference: each changed row is a claim about what
 * a page says.
 */
class MetadataTableTest {

    private static final Path DOCUMENT = Path.of("docs/metadata.md");
    private static final String HEAD = "| page | field | value | source |\n| --- | --- | --- | --- |\n";
    private static final String RENEW = "differs from docs/metadata.md: if the new value is right, renew that with "
            + "mvn test -Dtest=MetadataTableTest -Dmetadata.renew";

    @BeforeAll
    static void renewIfAsked() throws IOException {
        if (System.getProperty("metadata.renew") != null) {
            String document = Files.readString(DOCUMENT);
            String before = document.substring(0, document.indexOf(HEAD) + HEAD.length());
            String rows = ExamplePage.all().flatMap(page -> page.rows().stream()).collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(DOCUMENT, before + rows);
        }
    }

    static Stream<ExamplePage> pages() {
        return ExamplePage.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageGivesWhatTheTableSays(ExamplePage page) throws IOException {
        assertThat(documented(page.page())).as("what is read of " + page.page() + ", which " + RENEW).isEqualTo(page.rows());
    }

    @Test
    void tableHasTheSamePagesInTheSameOrder() throws IOException {
        List<String> documented = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| **"))
                .map(line -> line.substring(4, line.indexOf("**", 4)))
                .toList();

        assertThat(documented).as(RENEW).isEqualTo(ExamplePage.all().map(ExamplePage::page).toList()).hasSizeGreaterThan(30);
    }

    private static List<String> documented(String page) throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf("| **" + page + "**");
        if (start < 0) {
            return List.of();
        }
        int end = document.indexOf("\n| **", start);
        return Arrays.asList(document.substring(start, end < 0 ? document.length() : end).strip().split("\n"));
    }
}
