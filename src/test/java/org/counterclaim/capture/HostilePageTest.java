package org.counterclaim.capture;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.InputText;
import org.counterclaim.core.WebAddress;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Pages that are made to be costly, or that are damaged. */
@StandsAlone
class HostilePageTest {

    private static final List<String> PIECES = List.of("<", "</", ">", "\"", "'", "{", "}", "[", "]", ":", ",", "\u0000", "<p>", "</html>",
            "<article>", "<script type=application/ld+json>", "</script>", "&", "&#xD800;", "@id", "@graph", "null", "\\ud800", "//", "?",
            "%",
            "<base href=", "<link rel=canonical href=", "<table>", "<svg>", "<template>", "2022-13-45", "<!--", "-->");

    @ParameterizedTest
    @ValueSource(strings = {"<table><tr><td>", "<div class=byline><div itemprop=author>"})
    void tagsInsideTagsEndInTime(String repeated) throws UnreadablePageException {
        int tags = repeated.split("<", -1).length - 1;
        String page = repeated.repeat(BoundedHtmlParser.MOST_TAGS / tags);

        assertTimeout(Duration.ofSeconds(30), () -> read(page));
        assertThatThrownBy(() -> read(page + "<p>".repeat(tags))).isInstanceOf(UnreadablePageException.class)
                .hasMessageContaining("more parts");
    }

    /** Each of these makes the parser add an element for every open tag, for an end tag without a start, or for a comment. */
    @ParameterizedTest
    @ValueSource(strings = {"<font size=N><p>", "<b id=N><p>", "</p>", "</br>", "<i class=N><table><b>", "<!---->", "<!>", "<?>", "</?>"})
    void tagsThatHaveOthersMadeAreRefusedBeforeTheyFillTheMemory(String repeated) {
        StringBuilder page = new StringBuilder("<body>");
        for (int i = 0; page.length() < 2_000_000 && (i < 29_000 || !repeated.contains("N")); i++) {
            page.append(repeated.replace("N", String.valueOf(i)));
        }

        assertTimeout(Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> read(page.toString())).isInstanceOf(UnreadablePageException.class)
                        .hasMessageContaining("more parts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>a", "a", "<p>a<"})
    void interruptedReadingEnds(String repeated) {
        Thread.currentThread().interrupt();
        assertTimeout(Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> read("<a" + repeated.repeat(1_000_000))).isInstanceOf(UnreadablePageException.class));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Each page is read or refused, and none ends the process. */
    @Test
    void twoPagesAtOnceTakeNoMoreMemoryThanTheyMay() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HostilePages.HEAP_MB + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"),
                HostilePages.class.getName(), Thorough.or("worst", "all")).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("no encoding: ").doesNotContain("FAILED", "OutOfMemory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "&", "[", " \u00a0", "a, b and ", "x ", "/* ", "{\"a\":"})
    void megabytesOfOneThingEndInTime(String repeated) {
        String many = repeated.repeat(1_000_000 / repeated.length());

        assertTimeout(Duration.ofSeconds(30), () -> {
            read(many);
            read("<meta name=author content='by " + many + "'>");
            read("<script type=application/ld+json>" + many + "</script>");
        });
    }

    static List<ExamplePage> pages() {
        return ExamplePage.all().toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void damagedPageIsReadAllTheSame(ExamplePage page) throws UnreadablePageException {
        Random chance = new Random(page.page().hashCode());
        String whole = new String(page.body(), ISO_8859_1);
        for (int i = 0; i < Thorough.or(2, 25); i++) {
            PageCapture capture = page.read(damaged(whole, chance).getBytes(ISO_8859_1));

            assertThat(capture.canonical().all()).isNotEmpty();
            assertThat(capture.passages()).allSatisfy(passage -> assertThat(InputText.clean(passage)).isEqualTo(passage));
            assertThat(capture.headline().all()).allSatisfy(found -> assertThat(InputText.clean(found.value())).isEqualTo(found.value()));
        }
    }

    @Test
    void textIsKeptWithinBounds() throws UnreadablePageException {
        PageCapture capture =
                read("<h1>" + "word ".repeat(900) + "</h1>" + ("<p>" + "long ".repeat(900)).repeat(ArticleTextExtractor.MOST + 9));

        assertThat(capture.headline().best().orElseThrow().value()).hasSizeLessThanOrEqualTo(500).endsWith("…");
        assertThat(capture.passages()).hasSize(ArticleTextExtractor.MOST)
                .allSatisfy(passage -> assertThat(passage).hasSizeLessThanOrEqualTo(ArticleTextExtractor.LONGEST));
    }

    private static String damaged(String whole, Random chance) {
        StringBuilder damaged = new StringBuilder(whole);
        for (int i = chance.nextInt(12); i >= 0; i--) {
            int at = chance.nextInt(damaged.length() + 1);
            if (chance.nextBoolean()) {
                damaged.insert(at, PIECES.get(chance.nextInt(PIECES.size())));
            } else {
                damaged.delete(at, Math.min(damaged.length(), at + chance.nextInt(40)));
            }
        }
        return damaged.toString();
    }

    private static PageCapture read(String html) throws UnreadablePageException {
        return PageReader.read(new FetchResponse(WebAddress.of("https://a.example/x"), "text/html; charset=utf-8", null, null,
                html.getBytes(UTF_8)));
    }
}
