package org.counterclaim.capture;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.WebAddress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Kinds of pages on which a headline, a name or a date was once mistaken for another, each as short as possible. */
class PageMetadataTest {

    private static final String ADDRESS = "https://www.paper.example/news/ferry";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p class="author">By <a href="/author/ann">Ann Lee</a></p>                                      | Ann Lee
            <div class="author vcard"><a class="url fn" href="/x">Ann Lee</a></div>                         | Ann Lee
            <span class="authorName">Ann Lee</span>                                                         | Ann Lee
            <div class="pb-byline">By Ann Lee</div>                                                         | Ann Lee
            <div><a href="/authors/ann-lee/">Ann Lee</a></div>                                              | Ann Lee
            <p>By Ann Lee</p>                                                                               | Ann Lee
            <p class="byline">By Ann Lee Thursday, March 6, 2014, 12:22 pm</p>                              | Ann Lee
            <p class="byline">Ann Lee, London</p>                                                           | Ann Lee
            <p class="byline">By Ann Lee in Oslo, Staff Writer</p>                                          | Ann Lee
            <p class="byline"><span>Ann Lee</span><span>Political Editor</span></p>                         | Ann Lee
            <p class="byline">By Sam Doe, Jr. and Ann Lee</p>                                               | Sam Doe, Jr.; Ann Lee
            <p class="byline"><a>Ann Lee</a><a>Bo Falk</a></p>                                              | Ann Lee; Bo Falk
            <p class="byline">Ann Lee og Bo Dahl</p>                                                        | Ann Lee; Bo Dahl
            <p class="byline">Ann Lee i Bo Dahl</p>                                                         | Ann Lee; Bo Dahl
            <p class="byline">Ann Lee / Bo Dahl • Cy Roe</p>                                                | Ann Lee; Bo Dahl; Cy Roe
            <meta name="author" content="Ann Lee, The Paper"><meta property="og:site_name" content="The Paper"> | Ann Lee
            <meta name="author" content="أحمد علي، سارة حسن">                                                | أحمد علي; سارة حسن
            <meta name="author" content="小泉花子、佐藤太郎">                                                  | 小泉花子; 佐藤太郎
            <meta name="author" content="Rob Lee, CNN">                                                     | Rob Lee
            <meta name="author" content="Juan Ortega y Rosa Gil">                                           | Juan Ortega; Rosa Gil
            <meta name="author" content="Lee, Ann">                                                         | Lee, Ann
            <meta name="author" content="ann@paper.example"><p class="byline">Ann Lee</p>                   | Ann Lee
            <article><p class="byline">By Ann Lee</p></article><aside><p class="byline">By Cy Roe</p></aside> | Ann Lee
            <p class="byline">By Ann Lee</p><div class="related"><p class="byline">By Cy Roe</p></div>      | Ann Lee
            <p class="byline">By Ann Lee</p><div class="comment"><a rel="author">Cy Roe</a></div>           | Ann Lee
            <p class="byline">By Ann Lee and Bo Falk, The Agency</p>                                        | Ann Lee; Bo Falk
            <p class="byline">By ANN LEE and BO FALK, Associated Press</p>                                  | ANN LEE; BO FALK
            <p class="byline">Ann Lee in Kyiv and Bo Falk in Moscow</p>                                     | Ann Lee; Bo Falk
            <p class="byline">By Ann Lee, Special to The Paper</p>                                          | Ann Lee
            <p class="byline">By Ann Lee for The Paper</p>                                                  | Ann Lee
            <p class="byline">Reporting by Ann Lee and Cy Roe; Editing by Bo Falk</p>                       | Ann Lee; Cy Roe
            <p class="byline">By Ann Lee with additional reporting by Bo Falk</p>                           | Ann Lee; Bo Falk
            <p class="byline">By Ann Lee 5 min read</p>                                                     | Ann Lee
            <p class="byline">Par Ann Lee et Bo Falk avec AFP</p>                                           | Ann Lee; Bo Falk
            <p class="byline">بقلم أحمد علي</p>                                                              | أحمد علي
            <meta name="cXenseParse:author" content="Ann Lee">                                              | Ann Lee
            <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Lee">  | Ann Lee
            <meta name="author" content="{{author}}"><p class="byline">Ann Lee</p>                          | Ann Lee
            """)
    void authorsAreThePersonsOfTheArticle(String html, String authors) throws UnreadablePageException {
        assertThat(authors(read("<h1>Ferry sails at nine</h1>" + html + "<p>The ferry left.</p>"))).containsExactly(authors.split("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "author":{"@type":"Organization","name":"U.S. Department of Health and Human Services"}   | U.S. Department of Health and Human Services
            "author":{"@type":"Person","name":"Juan Ortega y Gasset Ruiz"}                            | Juan Ortega y Gasset Ruiz
            "author":{"@type":"Person","givenName":"Ann","familyName":"Lee"}                          | Ann Lee
            "author":{"@type":"Person","name":["Ann Lee","Bo Falk"]}                                  | Ann Lee; Bo Falk
            "author":[{"@type":"Person","name":{"@value":"Ann Lee"}},[{"name":"Bo Falk"}]]            | Ann Lee; Bo Falk
            "author":{"@type":"Person","author":{"name":"Ann Lee"}}                                   | Ann Lee
            "creator":["ann-lee"]                                                                     | Printed Name
            "author":{"@type":"Person","name":"By Ann Lee"}                                           | Ann Lee
            "author":[{"@type":"Person","name":"Ann Lee, Bo Falk and Cy Roe"}]                        | Ann Lee; Bo Falk; Cy Roe
            "author":{"@type":"Person","name":"Ann Lee, Staff Writer"}                                | Ann Lee
            "schema:author":{"schema:name":"Ann Lee"}                                                 | Ann Lee
            "Author":{"name":"Ann Lee"}                                                               | Ann Lee
            """)
    void thingsWithNamesKeepThemWhole(String json, String authors) throws UnreadablePageException {
        PageCapture page = read(linked("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails at nine\"," + json + "}")
                + "<h1>Ferry sails at nine</h1>" + (json.contains("ann-lee") ? "<a rel=author>Printed Name</a>" : ""));

        assertThat(authors(page)).containsExactly(authors.split("; "));
    }

    @Test
    void personComesBeforeAHouse() throws UnreadablePageException {
        PageCapture page =
                read(linked(
                        "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails\",\"author\":{\"@type\":\"Organization\",\"name\":\"The "
                                + "Paper\"}}")
                        + "<meta property=og:site_name content='The Paper'><meta name=author content='Ann Lee'><h1>Ferry sails</h1>");

        assertThat(page.authors().all()).extracting(PageFinding::value).containsExactly(List.of("Ann Lee"), List.of("The Paper"));
    }

    @Test
    void addressAloneIsNoAuthor() throws UnreadablePageException {
        assertThat(read("<meta name=author content=ann@paper.example><h1>Ferry sails</h1>").authors().all()).isEmpty();
    }

    @Test
    void printedHeadlineComesBeforeThatForSharing() throws UnreadablePageException {
        PageCapture page = read("<meta property=og:title content='Storm ferry row'><h1>Captain denies ferry sailed</h1><p>He said so.</p>",
                "Storm ferry row - The Paper");

        assertThat(page.headline().all()).extracting(PageFinding::value).containsExactly("Captain denies ferry sailed", "Storm ferry row");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ferry sails at nine - The Paper | <h1>Ferry sails at nine</h1>
            Ferry sails at nine - Paper     | <h2>Ferry sails at nine</h2>
            Ferry sails at nine             | <h1><a href=/>Paper</a></h1><h2><a>Ferry sails at nine</a></h2>
            Ferry sails at nine             | <h1>Navigation und Service</h1><h3>Ferry sails at nine</h3>
            Paper: Ferry sails at nine      | <p>The ferry left.</p>
            The Paper                       | <meta property=og:title content='Ferry sails at nine – The Paper'><meta property=og:site_name content='The Paper'>
            Ferry sails at nine             | <h1><span>The Sound</span> Ferry sails at nine</h1><meta property=og:title content='Ferry sails at nine'>
            """)
    void siteAndSectionAreNoPartOfAHeadline(String title, String html) throws UnreadablePageException {
        assertThat(read(html, title).headline().best().orElseThrow().value()).isEqualTo("Ferry sails at nine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            <main><h1>Ferry sails</h1><div class="comment"><time datetime="2019-04-01">1 April</time></div></main>      | none
            <h1>Ferry sails</h1><span class="date">March 12, 2014</span>                                                | 2014-03-12
            <h1>Ferry sails</h1><span class="date">12.03.2014</span>                                                    | 2014-03-12
            <h1>Ferry sails</h1><span class="date">25/03/2014</span>                                                    | 2014-03-25
            <h1>Ferry sails</h1><span class="date">12 de marzo de 2014</span>                                           | 2014-03-12
            <h1>Ferry sails</h1><span class="date">2014年3月12日</span>                                                  | 2014-03-12
            <header><time datetime="2014-03-12">12 March</time></header><main><h1>Ferry sails</h1></main>               | 2014-03-12
            <h1>Ferry sails</h1><time>March 12, 2014</time>                                                             | 2014-03-12
            <article><h1>Ferry sails</h1><time itemprop="dateModified" datetime="2017-11-27T19:20:45+01:00">x</time></article> | none
            <h1>Ferry sails</h1><p class="date">Updated: 12 March 2014</p>                                              | none
            <h1>Ferry sails</h1><p class="date">Published 10 March 2014, updated 12 March 2014</p>                      | 2014-03-10
            <h1>Ferry sails</h1><p>It was on 12 March 2014 that nobody in this town was hurt by the wind.</p>           | none
            <meta property="article:published_time" content="1969-12-31T19:00:00-05:00">                                | none
            <meta property="article:published_time" content="9999-12-31T23:59:59Z">                                     | none
            <meta property="article:published_time" content="1601-01-01T00:00:00Z">                                     | none
            <meta property="article:published_time" content="2022-10-11 09:05 GMT-0700">                                | 2022-10-11T09:05-07:00
            <meta property="article:published_time" content="1665480000">                                               | 2022-10-11T09:20Z
            <meta name="cXenseParse:publishtime" content="2022-10-11T09:05:00Z">                                        | 2022-10-11T09:05Z
            <meta property="og:pubdate" content="2022-10-11">                                                           | 2022-10-11
            <meta name="originalpublicationdate" content="2022-10-11">                                                  | 2022-10-11
            <meta name="ptime" content="20221011090500">                                                                | 2022-10-11
            <meta name="last-modified" content="2022-10-11">                                                            | none
            <p>Updated <time datetime="2022-10-12">x</time>, first published <time datetime="2022-10-11">y</time></p>   | 2022-10-11
            <h1>Ferry sails</h1><relative-time datetime="2022-10-11T09:05:00Z">3 days ago</relative-time>               | 2022-10-11T09:05Z
            <h1>Ferry sails</h1><span class="date">١١ أكتوبر ٢٠٢٢</span>                                                | 2022-10-11
            """)
    void publishedIsWhatThePageSaysOfThisArticle(String html, String date) throws UnreadablePageException {
        assertThat(read(html).published().best().map(found -> found.value().edtf()).orElse(null)).isEqualTo(date);
    }

    @Test
    void onlyTimeThatIsMarkedCountsWhereverItStands() throws UnreadablePageException {
        String elsewhere =
                "<h1>Ferry sails</h1><p>It sailed.</p><aside class=sidebar><time %s datetime='2022-02-01T11:10:00Z'>x</time></aside>";
        assertThat(read(elsewhere.formatted("")).published().best().map(found -> found.value().edtf())).contains("2022-02-01T11:10Z");
        String others = elsewhere.formatted("pubdate") + "<footer><time datetime=2022-03-01>x</time></footer>";
        assertThat(read(others).published().best().map(found -> found.value().edtf())).contains("2022-02-01T11:10Z");
        assertThat(read(others.replace("pubdate", "")).published().best()).isEmpty();
    }

    @Test
    void changeIsToldAsOne() throws UnreadablePageException {
        PageCapture page = read("<article><time itemprop=dateModified datetime='2017-11-27T19:20:45+01:00'>x</time></article>");

        assertThat(page.changed().best().map(found -> found.value().edtf())).contains("2017-11-27T19:20+01:00");
    }

    @Test
    void ownDayComesBeforeTheInstantInUtc() throws UnreadablePageException {
        PageCapture page =
                read(linked("{\"@type\":\"NewsArticle\",\"headline\":\"Ferry sails\",\"datePublished\":\"2023-11-09T03:28:00Z\"}")
                        + "<h1>Ferry sails</h1><p class=date>November 8, 2023</p>");

        assertThat(page.published().all()).extracting(found -> found.value().edtf()).containsExactly("2023-11-08", "2023-11-09T03:28Z");
    }

    @Test
    void dateOfAVideoIsNotThatOfTheArticle() throws UnreadablePageException {
        PageCapture page = read(linked("{\"@type\":\"VideoObject\",\"uploadDate\":\"2019-01-01\"}")
                + "<meta property=article:published_time content=2019-10-22><h1>Ferry sails</h1>");

        assertThat(page.published().best().map(found -> found.value().edtf())).contains("2019-10-22");
    }

    @ParameterizedTest
    @CsvSource({"en-GB,2014-03-12", "fr,2014-03-12", "en-US,2014-12-03", "en,", "de,2014-03-12"})
    void languageSettlesTheOrderOfNumbers(String language, String date) throws UnreadablePageException {
        PageCapture page = read("<html lang=" + language + "><h1>Ferry sails</h1><span class=date>12/03/2014</span>");

        assertThat(page.published().best().map(found -> found.value().edtf()).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            /2010-11-season-review,none
            /2010-11/,none
            /2010-11-05/ferry,2010-11-05
            /2010/11/05/ferry,2010-11-05
            /2010/11/ferry,2010-11
            /news/ferry-sails-20200113,2020-01-13
            /news/2019-12-02-ferry,2019-12-02
            /article/120200113000,none
            /2022/oct/11/ferry,2022-10-11
            """)
    void addressDatesOnlyWhatItDates(String path, String date) {
        assertThat(PublicationDateExtractor.inAddress(WebAddress.of("https://paper.example" + path)).best()
                .map(found -> found.value().edtf()).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"https://www.paper.example/a/story/", "https://paper.example/a/story", "http://www.paper.example/a/story?utm_source=x"})
    void factsAreThoseOfTheArticleAtThisAddress(String own) throws UnreadablePageException {
        PageCapture page = at("https://www.paper.example/a/story", linked("""
                [{"@type":"NewsArticle","headline":"Promo","author":{"name":"Wrong One"},"datePublished":"2001-01-01",
                "url":"https://www.paper.example/other"},
                {"@type":"NewsArticle","headline":"Right","author":{"name":"Right One"},"datePublished":"2022-10-11","url":"%s"}]
                """.formatted(own)));

        assertThat(page.headline().best().orElseThrow().value()).isEqualTo("Right");
        assertThat(authors(page)).containsExactly("Right One");
        assertThat(page.published().best().map(found -> found.value().edtf())).contains("2022-10-11");
    }

    @Test
    void articleWithoutAnAddressIsKnownByItsHeadline() throws UnreadablePageException {
        PageCapture page = read(linked("""
                [{"@type":"NewsArticle","headline":"Quite another thing","author":{"name":"Wrong One"}},
                {"@type":"NewsArticle","headline":"Ferry sails at nine","author":{"name":"Right \
                One"}}]""") + "<h1>Ferry sails at nine</h1>");

        assertThat(authors(page)).containsExactly("Right One");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000/news/ferry", "http://127.0.0.1/news/ferry", "undefined", "javascript:void(0)", ""})
    void addressThatNobodyElseCanOpenIsNotCanonical(String href) throws UnreadablePageException {
        PageCapture page = read("<link rel='canonical' href='" + href + "'><h1>Ferry sails</h1>");

        assertThat(page.canonical().best().orElseThrow().value().text()).isEqualTo(ADDRESS);
    }

    @Test
    void nodesWithoutAnArrayAroundThemAreAllRead() throws UnreadablePageException {
        PageCapture page = read(linked("""
                {"@type":"NewsArticle","headline":"Ferry sails at nine","author":{"name":"Ann Lee"},"datePublished":1665480000000}
                {"@type":"WebSite","name":"The Paper"}""") + "<h1>Ferry sails at nine</h1>");

        assertThat(authors(page)).containsExactly("Ann Lee");
        assertThat(page.published().best().map(found -> found.value().edtf())).contains("2022-10-11T09:20Z");
        assertThat(page.publisher().best().map(PageFinding::value)).contains("The Paper");
    }

    @Test
    void anotherArticleAloneGivesNothing() throws UnreadablePageException {
        PageCapture page = read(linked("""
                {"@type":"NewsArticle","headline":"Quite another thing","author":{"name":"Wrong \
                One"},"url":"https://www.paper.example/other"}""")
                + "<h1>Ferry sails at nine</h1>");

        assertThat(page.authors().all()).isEmpty();
        assertThat(page.headline().all()).extracting(PageFinding::value).containsExactly("Ferry sails at nine");
    }

    private static List<String> authors(PageCapture page) {
        return page.authors().best().orElseThrow().value();
    }

    private static String linked(String json) {
        return "<script type=application/ld+json>" + json + "</script>";
    }

    private static PageCapture read(String html) throws UnreadablePageException {
        return at(ADDRESS, html);
    }

    private static PageCapture read(String html, String title) throws UnreadablePageException {
        return at(ADDRESS, "<title>" + title + "</title>" + html);
    }

    private static PageCapture at(String address, String html) throws UnreadablePageException {
        return PageReader.read(new FetchResponse(WebAddress.of(address), "text/html; charset=utf-8", null, null, html.getBytes(UTF_8)));
    }
}
