package org.counterclaim.reader.sitemap;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.testing.Raw;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapTests {

    private static final int MOST_BYTES = 50 << 20;

    @LocalServerPort
    int port;

    @Autowired
    SiteAddress site;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    Sitemaps sitemaps;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void robotsAreToldOfItByItsWholeAddress() throws Exception {
        assertThat(get("/robots.txt").text()).contains("\nSitemap: " + site.of("/sitemap.xml") + "\n", "Disallow: /desk\n");
    }

    @Test
    void everyFileIsValid() throws Exception {
        editor().made("stories", "title", "Valid " + mark, "standfirst", "S", "slug", "valid-" + mark);
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SitemapTests.class.getResource("sitemap.xsd"));
        Raw index = get("/sitemap.xml");
        assertThat(index.header("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        schema.newValidator().validate(new StreamSource(new StringReader(index.text())));
        List<String> files = xml(index).select("loc").eachText();
        assertThat(files).contains(site.of("/sitemaps/pages-1.xml"), site.of("/sitemaps/stories-1.xml"));
        for (String file : files) {
            Raw answer = get(URI.create(file).getPath());
            schema.newValidator().validate(new StreamSource(new StringReader(answer.text())));
            assertThat(answer.body().length).isLessThan(MOST_BYTES);
            assertThat(xml(answer).select("url")).as(file).isNotEmpty().hasSizeLessThanOrEqualTo(Sitemaps.PLACES);
        }
    }

    @Test
    void eachRecordOnRecordIsListedOnceWithItsLatestChange() throws Exception {
        for (SitemapKind kind : SitemapKind.values()) {
            List<String> listed = new ArrayList<>();
            for (String file : xml(get("/sitemap.xml")).select("loc").eachText()) {
                if (file.contains("/" + kind + "-")) {
                    listed.addAll(xml(get(URI.create(file).getPath())).select("loc").eachText());
                }
            }
            assertThat(listed).as(kind.toString()).containsExactlyElementsOf(
                    database.sql("select slug from " + kind.table() + " where withdrawn_at is null order by id").query(String.class)
                            .list().stream().map(slug -> site.of("/" + kind + "/" + slug)).toList());
        }
    }

    @Test
    void withdrawnStoryLeavesAndAChangedOneSaysWhen() throws Exception {
        Editor editor = editor();
        editor.made("stories", "title", "Stays " + mark, "standfirst", "S", "slug", "stays-" + mark);
        String desk = editor.made("stories", "title", "Leaves " + mark, "standfirst", "S", "slug", "leaves-" + mark);
        Instant first = changedAt("leaves-" + mark);
        Editor.place(editor.allTheSame(desk, editor.filledIn(desk, "title", "Leaves later " + mark, "reason", "A slip")));
        assertThat(changedAt("leaves-" + mark)).isAfterOrEqualTo(first);
        String tag = get("/sitemaps/stories-1.xml").header("ETag").orElseThrow();
        assertThat(Raw.ask(port, "GET", "/sitemaps/stories-1.xml", "If-None-Match: " + tag).status()).isEqualTo(304);
        Editor.place(editor.allTheSame(desk + "/withdrawal", "reason", "Not ours"));
        Raw after = Raw.ask(port, "GET", "/sitemaps/stories-1.xml", "If-None-Match: " + tag);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("stays-" + mark).doesNotContain("leaves-" + mark);
    }

    @Test
    void fileThatListsNothingIsNotThere() throws Exception {
        for (String name : List.of("stories-2", "stories-0", "stories-01", "stories", "pages-2", "statements-1", "claims-99999")) {
            assertThat(get("/sitemaps/" + name + ".xml").status()).as(name).isEqualTo(404);
        }
        assertThat(Raw.ask(port, "GET", "/sitemap.xml", "Accept-Encoding: gzip").header("Content-Encoding")).hasValue("gzip");
    }

    private Instant changedAt(String slug) throws Exception {
        Element entry = xml(get("/sitemaps/stories-1.xml")).select("url").stream()
                .filter(one -> one.selectFirst("loc").text().equals(site.of("/stories/" + slug))).findAny().orElseThrow();
        return Instant.parse(entry.selectFirst("lastmod").text());
    }

    private Editor editor() throws Exception {
        return new Editor(staff);
    }

    private static Document xml(Raw answer) throws IOException {
        return Jsoup.parse(answer.text(), "", Parser.xmlParser());
    }

    private Raw get(String path) throws Exception {
        return Raw.ask(port, "GET", path);
    }
}
