package org.counterclaim.history;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.account.Staff;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.record.EntryAction;
import org.counterclaim.web.form.Editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@DeskTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryFeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final HistoryFeedPage.Subject SUBJECT = new HistoryFeedPage.Subject(null, "T", "/feeds/history.atom", "/history");

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    @Autowired
    SiteAddress site;

    private Editor editor;
    private List<Long> positions;

    @BeforeAll
    void make() throws Exception {
        editor = new Editor(staff);
        HistoryScene scene = new HistoryScene(editor, database);
        positions = scene.positions(scene.claim());
    }

    @Test
    void feedHasTheLatestEntriesWithIdsThatStay() throws Exception {
        HttpResponse<String> answer = editor.read("/feeds/history.atom");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/atom+xml;charset=UTF-8");
        Document feed = parsed(answer.body().getBytes(UTF_8));
        assertThat(texts(feed, "id")).contains(site.of("/feeds/history.atom"))
                .anyMatch(id -> id.matches("tag:" + site.host() + ",20[0-9-]{8}:history/" + positions.getLast())).doesNotHaveDuplicates();
        assertThat(texts(feed, "summary")).contains("As it was said & heard");
        assertThat(feed.getElementsByTagNameNS(ATOM, "entry").getLength()).isLessThanOrEqualTo(50);
        assertThat(editor.read("/feeds/history.atom").headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
    }

    @Test
    void pagesOfTheFeedLeadToTheFirstEntry() throws Exception {
        String address = "/feeds/history.atom?kind=claim";
        List<String> ids = new ArrayList<>();
        while (address != null) {
            Document page = parsed(editor.read(address).body().getBytes(UTF_8));
            ids.addAll(texts(page, "id").stream().skip(1).toList());
            address = link(page, "next");
            assertThat(link(page, "first")).isEqualTo("/feeds/history.atom?kind=claim");
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(
                database.sql("select count(*) from entry where record_type = 'claim'").query(Integer.class).single());
        assertThat(editor.read("/feeds/history.atom?before=x").statusCode()).isEqualTo(400);
    }

    private String link(Document page, String relation) {
        NodeList links = page.getDocumentElement().getChildNodes();
        for (int i = 0; i < links.getLength(); i++) {
            if (links.item(i) instanceof Element link && link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href").substring(site.of("").length());
            }
        }
        return null;
    }

    @Test
    void feedOfOneKindHasNothingElse() throws Exception {
        Document feed = parsed(editor.read("/feeds/history.atom?kind=claim").body().getBytes(UTF_8));
        assertThat(texts(feed, "title").stream().skip(1)).isNotEmpty().allMatch(title -> title.contains(" claim "));
        assertThat(editor.read("/feeds/history.atom?kind=verdikt").statusCode()).isEqualTo(400);
        assertThat(parsed(editor.read("/feeds/history.atom?kind=").body().getBytes(UTF_8)).getDocumentElement().getLocalName())
                .isEqualTo("feed");
    }

    @Test
    void hostileTextAndNoEntriesAtAllAreValidXml() throws Exception {
        String hostile = IntStream.range(0, 0x2100).mapToObj(Character::toString).reduce("]]><&\"", String::concat) + "\uFFFE\uFFFF😀";
        EntryView entry =
                EntryView.line(
                        new HistoryEntry(1, Instant.EPOCH, ClaimType.TYPE, UUID.randomUUID(), 0, EntryAction.CREATED, hostile, hostile,
                                List.of(), null),
                        new RecordRef(UUID.randomUUID(), ClaimType.TYPE, "slug", hostile, null));
        Document feed = parsed(new HistoryFeed(site).of(new HistoryFeedPage(SUBJECT, null, List.of(entry), null)));
        assertThat(texts(feed, "summary").getFirst()).contains("]]><&\"", "😀").doesNotContain("\u0001", "\uFFFE");
        assertThat(texts(parsed(new HistoryFeed(site).of(new HistoryFeedPage(SUBJECT, null, List.of(), null))), "updated"))
                .containsExactly("1970-01-01T00:00:00Z");
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document feed, String element) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, element);
        return IntStream.range(0, found.getLength()).mapToObj(i -> found.item(i).getTextContent()).toList();
    }
}
