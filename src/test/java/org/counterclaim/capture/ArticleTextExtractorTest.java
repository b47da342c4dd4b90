package org.counterclaim.capture;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.counterclaim.core.WebAddress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The part of a page's text that is the article's. */
class ArticleTextExtractorTest {

    private static final String STORY = "The ferry left at nine in the morning, with eleven people on board, and came back an hour later. "
            .repeat(3);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <form id="aspnetForm"><h1>Ferry sails</h1><p>The ferry left at nine.</p></form>                          | Ferry sails; The ferry left at nine.
            <div class="content">The ferry left.<br><br>Nobody was hurt.</div><div id="comments"><p>First! I was on that boat.</p></div> | The ferry left.; Nobody was hurt.
            <div class="entry"><p>Long text of the story, several sentences.</p></div><article class="comment"><p>Me too.</p></article> | Long text of the story, several sentences.
            <article><p>Text.</p><article><p>Me too.</p></article></article>                                        | Text.
            <body><noscript><div><p>The ferry left.</p></div></noscript>                                                   | The ferry left.
            <div style="display: none"><p>The ferry left.</p></div>                                                  | The ferry left.
            <article><p>Text.</p><figure class="pullquote"><blockquote>We never met.</blockquote></figure></article>  | Text.; We never met.
            <article><p>Text.</p><figure><table><tr><td>Yes</td><td>12</td></tr></table></figure></article>           | Text.; Yes 12
            <article><p>Text.</p><figure><img><figcaption>A/B Photo</figcaption></figure></article>                   | Text.
            <article><p>Text.</p><footer>Correction: an earlier version misnamed the port.</footer></article>         | Text.; Correction: an earlier version misnamed the port.
            <article><p>Text.</p><aside>Clarification: he said so in May.</aside><aside><a href="/x">More</a></aside></article> | Text.; Clarification: he said so in May.
            <div itemprop="articleBody"><p>One.</p></div><p><a href="/a">Ad</a></p><div itemprop="articleBody"><p>Two.</p></div> | One.; Two.
            <p>Marks &amp;amp; Sons said &amp;quot;no&amp;quot;.</p>                                                    | Marks & Sons said "no".
            """)
    void textIsToldFromWhatStandsAroundIt(String html, String passages) throws UnreadablePageException {
        assertThat(String.join("; ", read(html))).isEqualTo(passages);
    }

    @Test
    void partsOfAnArticleBelongToItHoweverUnequal() throws UnreadablePageException {
        assertThat(
                read("<article><div><p>" + STORY + "</p><p>" + STORY
                        + "</p></div><footer><p>Correction: it was ten.</p></footer></article>"))
                .hasSize(3).endsWith("Correction: it was ten.");
        assertThat(
                read("<div itemprop=articleBody><p>" + STORY + "</p></div><div>Ad</div><div itemprop=articleBody><p>It was ten.</p></div>"))
                .hasSize(2).endsWith("It was ten.");
    }

    @Test
    void commentsAreNoTextEvenWhereTheyAreLonger() throws UnreadablePageException {
        for (String comments : List.of("<div id=comments>%s</div>", "<ol class=comment-list>%s</ol>", "<div class='post_comments'>%s</div>",
                "<div id=disqus_thread>%s</div>", "<section><div itemprop=comment>%s</div></section>")) {
            assertThat(read("<div class=has-comments><h1>Ferry</h1><div>" + STORY + "<br><br>He said so.</div>"
                    + comments.formatted(("<p>" + STORY + "I was there.</p>").repeat(9)) + "</div>"))
                    .as(comments).containsExactly(STORY.strip(), "He said so.");
        }
    }

    @Test
    void linksAndTeasersAroundAreNoText() throws UnreadablePageException {
        String links = "<ul>" + "<li><a href=/x>Council decides on the ferry that sails in winter</a></li>".repeat(20) + "</ul>";
        assertThat(read("<div>" + links + "<div><div><p>" + STORY + "</p><p>He said <a href=/y>so</a>.</p></div></div>" + links
                + "<div><h3><a href=/z>Other story</a></h3><p>What else happened.</p></div></div>"))
                .containsExactly(STORY.strip(), "He said so.");
    }

    @Test
    void laterHeadingOfTheFirstRankCutsNothingOff() throws UnreadablePageException {
        assertThat(read("<title>Ferry sails</title><header><h1>Ferry sails</h1></header>"
                + "<div><p>" + STORY + "</p><h1>What it costs</h1><p>" + STORY
                + STORY + "</p></div>")).containsExactly(STORY.strip(), "What it costs", (STORY + STORY).strip());
    }

    @Test
    void headlineTakenFromTheTextDoesNotCutItShort() throws UnreadablePageException {
        assertThat(read("<title>What it costs</title><div><p>" + STORY + "</p><h2>What it costs</h2><p>" + STORY + "</p></div>"))
                .hasSize(3);
    }

    @Test
    void articlesInsideAreThePartsOfAListThatIsMadeOfThem() throws UnreadablePageException {
        assertThat(read("<main><h1>Three ferries</h1><p>We tried them.</p>"
                + ("<article><p>" + STORY + "</p></article>").repeat(3) + "</main>"))
                .containsExactly("Three ferries", "We tried them.", STORY.strip(), STORY.strip(), STORY.strip());
    }

    @Test
    void articleInsideWithMostOfTheProseIsTheText() throws UnreadablePageException {
        assertThat(read("<div><p>We use cookies.</p><article><p>" + STORY + "</p></article></div>"
                + "<footer><p>All rights reserved.</p></footer>"))
                .containsExactly(STORY.strip());
    }

    @Test
    void textInSectionsIsReadWholeHoweverDeepTheyAre() throws UnreadablePageException {
        String section = "<section>" + "<div>".repeat(6) + "<p>" + STORY + "</p>" + "</div>".repeat(6) + "</section>";
        assertThat(read("<main>" + section.repeat(3) + "</main>")).hasSize(3);
    }

    @Test
    void textNearTheHeadlineIsItEvenWhereTeasersHaveMore() throws UnreadablePageException {
        String teasers = "<div>" + ("<div><h3><a href=/x>Other story</a></h3><p>" + STORY + "</p></div>").repeat(5) + "</div>";
        assertThat(read("<title>Ferry sails</title><div><div><h1>Ferry sails</h1>"
                + "<div><p>" + STORY + STORY + "</p></div></div>" + teasers + "</div>"))
                .containsExactly((STORY + STORY).strip());
        assertThat(read("<title>Ferry sails</title><header><h1>Ferry sails</h1><p>All that is known of it.</p></header>"
                + "<div><p>" + STORY + STORY
                + "</p></div>")).contains((STORY + STORY).strip());
    }

    @Test
    void longPassageGoesOnInTheNext() throws UnreadablePageException {
        String sentences = STORY.repeat(20).strip();
        List<String> passages = read("<p>" + sentences + "</p>");

        assertThat(passages).hasSizeGreaterThan(2)
                .allSatisfy(passage -> assertThat(passage).hasSizeLessThanOrEqualTo(ArticleTextExtractor.LONGEST).endsWith("."));
        assertThat(passages.stream().collect(Collectors.joining(" "))).isEqualTo(sentences);
    }

    private static List<String> read(String html) throws UnreadablePageException {
        return PageReader.read(
                new FetchResponse(WebAddress.of("https://a.example/x"), "text/html; charset=utf-8", null, null, html.getBytes(UTF_8)))
                .passages();
    }
}
