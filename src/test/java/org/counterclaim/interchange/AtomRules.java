package org.counterclaim.interchange;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What RFC 4287 and, on pages of feeds, RFC 5005 demand of a feed, read from them and not from the code that writes ours. */
final class AtomRules {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String FEED_HISTORY = "http://purl.org/syndication/history/1.0";

    /** RFC 3339 as section 3.3 narrows it: with an upper-case T and an upper-case Z or an offset. */
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)";

    private static final Set<String> ONCE_IN_FEED = Set.of("id", "title", "updated");
    private static final Set<String> AT_MOST_ONCE_IN_FEED = Set.of("generator", "icon", "logo", "rights", "subtitle");
    private static final Set<String> ONCE_IN_ENTRY = Set.of("id", "title", "updated");
    private static final Set<String> AT_MOST_ONCE_IN_ENTRY = Set.of("content", "published", "rights", "source", "summary");
    private static final Set<String> REPEATED = Set.of("author", "category", "contributor", "link");
    private static final Set<String> TEXTS = Set.of("title", "summary", "subtitle", "rights");

    private final List<String> faults = new ArrayList<>();
    private final Element feed;

    private AtomRules(Element feed) {
        this.feed = feed;
    }

    /** Returns what of a feed breaks the rules. */
    static List<String> faults(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        AtomRules rules = new AtomRules(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement());
        rules.checkFeed();
        return rules.faults;
    }

    private void checkFeed() {
        check(ATOM.equals(feed.getNamespaceURI()) && feed.getLocalName().equals("feed"), "is no feed");
        checkNumbers(feed, ONCE_IN_FEED, AT_MOST_ONCE_IN_FEED, Set.of("author", "category", "contributor", "link", "entry"));
        checkCommon(feed);
        List<Element> entries = children(feed, "entry");
        check(!children(feed, "author").isEmpty() || entries.stream().noneMatch(entry -> children(entry, "author").isEmpty()),
                "an entry has no author, and the feed has none");
        entries.forEach(this::checkEntry);
        Set<String> ids = new HashSet<>();
        Stream.concat(Stream.of(feed), entries.stream()).map(part -> text(part, "id"))
                .forEach(id -> check(ids.add(id), "the id %s stands twice".formatted(id)));
        OffsetDateTime updated = moment(text(feed, "updated"));
        entries.forEach(entry -> check(!moment(text(entry, "updated")).isAfter(updated), "an entry is younger than the feed"));
        checkPages();
    }

    private void checkEntry(Element entry) {
        checkNumbers(entry, ONCE_IN_ENTRY, AT_MOST_ONCE_IN_ENTRY, REPEATED);
        checkCommon(entry);
        check(!children(entry, "content").isEmpty() || !links(entry, "alternate").isEmpty(), "an entry has neither content nor address");
        children(entry, "published").forEach(published -> moment(published.getTextContent()));
    }

    private void checkNumbers(Element in, Set<String> once, Set<String> atMostOnce, Set<String> repeated) {
        once.forEach(name -> check(children(in, name).size() == 1, "%s has not one %s".formatted(in.getLocalName(), name)));
        atMostOnce.forEach(name -> check(children(in, name).size() <= 1, "%s has several %s".formatted(in.getLocalName(), name)));
        children(in, "*").forEach(child -> check(
                Stream.of(once, atMostOnce, repeated).anyMatch(names -> names.contains(child.getLocalName())),
                "%s has %s".formatted(in.getLocalName(), child.getLocalName())));
    }

    /** Checks what feeds and entries have alike. */
    private void checkCommon(Element in) {
        checkAbsolute(text(in, "id"));
        moment(text(in, "updated"));
        check(!text(in, "title").isBlank(), "a title is empty");
        children(in, "*").stream().filter(child -> TEXTS.contains(child.getLocalName())).forEach(this::checkText);
        children(in, "author").forEach(this::checkPerson);
        children(in, "contributor").forEach(this::checkPerson);
        children(in, "link").forEach(this::checkLink);
        Set<String> alternates = new HashSet<>();
        links(in, "alternate").forEach(link -> check(alternates.add(link.getAttribute("type") + " " + link.getAttribute("hreflang")),
                "two alternates are of one type and language"));
    }

    private void checkText(Element text) {
        String type = text.getAttribute("type");
        check(Set.of("", "text", "html", "xhtml").contains(type), "a text is of the type " + type);
        check(type.equals("xhtml") || children(text, "*").isEmpty(), "a text has elements");
    }

    private void checkPerson(Element person) {
        check(children(person, "name").size() == 1 && !text(person, "name").isBlank(), "a person has no name");
        check(children(person, "uri").size() <= 1 && children(person, "email").size() <= 1, "a person has several addresses");
        children(person, "email").forEach(email -> check(email.getTextContent().matches("[^@]+@[^@]+"), "an e-mail address is none"));
    }

    private void checkLink(Element link) {
        checkAbsolute(link.getAttribute("href"));
        check(link.getAttribute("rel").isEmpty() || link.getAttribute("rel").matches("[a-z-]+|[a-z]+:.+"), "a relation is none");
        check(link.getAttribute("type").isEmpty() || link.getAttribute("type").matches("[^/]+/[^/]+"), "a type of media is none");
    }

    /** A paged feed leads on by single links, and one that is complete has no pages. */
    private void checkPages() {
        check(links(feed, "self").size() == 1, "the feed does not name itself");
        Stream.of("first", "next", "previous", "last").forEach(relation -> check(links(feed, relation).size() <= 1,
                "several links lead to its " + relation));
        boolean isComplete = feed.getElementsByTagNameNS(FEED_HISTORY, "complete").getLength() > 0;
        check(!isComplete || links(feed, "next").isEmpty(), "a feed that is complete has another page");
        links(feed, "next").forEach(next -> check(!next.getAttribute("href").equals(links(feed, "self").getFirst().getAttribute("href")),
                "the next page is this one"));
    }

    private void checkAbsolute(String address) {
        try {
            check(URI.create(address).isAbsolute(), "not absolute: " + address);
        } catch (IllegalArgumentException malformed) {
            faults.add("no address: " + address);
        }
    }

    private OffsetDateTime moment(String text) {
        check(text.matches(MOMENT), "no moment: " + text);
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException malformed) {
            faults.add("no moment: " + text);
            return OffsetDateTime.MIN;
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private static String text(Element in, String child) {
        return children(in, child).stream().map(Node::getTextContent).findFirst().orElse("");
    }

    private static List<Element> links(Element in, String relation) {
        return children(in, "link").stream().filter(link -> link.getAttribute("rel").equals(relation)).toList();
    }

    /** Returns the children of Atom's namespace that have a name, or all of them for an asterisk. */
    private static List<Element> children(Element in, String name) {
        NodeList nodes = in.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance).map(Element.class::cast)
                .filter(child -> ATOM.equals(child.getNamespaceURI()) && (name.equals("*") || name.equals(child.getLocalName()))).toList();
    }
}
