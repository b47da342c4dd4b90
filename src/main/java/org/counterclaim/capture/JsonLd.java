package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The linked data in a page: {@code script} elements of type {@code application/ld+json} (JSON-LD 1.1, section 7). It is read as publishers
 * write it, without contexts; a block that is not JSON is ignored.
 */
final class JsonLd {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_NODES = 5_000;
    /** Several times as many values and property names as the longest live blogs have; a limit for one block and for all. */
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST = 60;
    private static final int PLAIN_PAGE = 1;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxTokenCount(MOST_VALUES).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build()).build();

    /** The independent nodes: at the top of a block, in its graph, or as the page's main entity. */
    private final List<JsonLdNode> subjects = new ArrayList<>();
    private final Map<String, ObjectNode> named = new HashMap<>();
    private int nodes;
    private int values;

    private JsonLd() {}

    static JsonLd in(Document document) {
        JsonLd data = new JsonLd();
        document.select("script[type]").stream()
                .filter(script -> script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json"))
                .limit(MOST_BLOCKS)
                .forEach(data::read);
        return data;
    }

    /**
     * Returns the node for the page's article: among the subjects with the most specific type, the one with the page's address or its
     * headline. A node with neither counts only if it does not contradict the page.
     *
     * @param isThisPage whether an address is the page's
     * @param headlines the page's printed and declared headlines
     */
    Optional<JsonLdNode> article(Predicate<String> isThisPage, List<String> headlines) {
        return subjects.stream()
                .filter(node -> node.rank() > 0)
                .map(node -> new NodeCandidate(node, belonging(node, isThisPage, headlines)))
                .filter(choice -> choice.belonging() >= 0)
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                .map(NodeCandidate::node);
    }

    private record NodeCandidate(JsonLdNode node, int belonging) implements Comparable<NodeCandidate> {

        @Override
        public int compareTo(NodeCandidate other) {
            return Comparator.comparingInt((NodeCandidate choice) -> choice.node.rank()).thenComparingInt(NodeCandidate::belonging)
                    .compare(this, other);
        }
    }

    /** Returns how well a node matches the page: from 3 for the page's address down to -1 for another address and another headline. */
    private static int belonging(JsonLdNode node, Predicate<String> isThisPage, List<String> headlines) {
        List<String> addresses = node.addresses().toList();
        List<String> named = Stream.of("headline", "name").flatMap(node::texts).toList();
        if (addresses.stream().anyMatch(isThisPage)) {
            return 3;
        }
        boolean alike = named.stream()
                .anyMatch(name -> headlines.stream().anyMatch(headline -> ArticleHeader.shared(name, headline) > 0.5));
        boolean silent = named.isEmpty() || headlines.isEmpty();
        return alike ? 2 : silent || addresses.isEmpty() ? 1 : PLAIN_PAGE < node.rank() ? -1 : 0;
    }

    /** Returns the first subject of a type. */
    Optional<JsonLdNode> ofType(String type) {
        return subjects.stream().filter(node -> node.types().contains(type)).findFirst();
    }

    private void read(Element script) {
        if (values > MOST_VALUES) {
            return;
        }
        try {
            for (JsonNode root : JSON.readerFor(JsonNode.class).<JsonNode>readValues(withoutWrapping(script.data())).readAll()) {
                JsonNode plain = plain(root);
                index(plain);
                gather(plain);
            }
        } catch (JacksonException broken) {
            // Other blocks may be valid.
        }
    }

    /** Removes the comment marks that hid scripts from browsers of the nineties, and those of XHTML. */
    private static String withoutWrapping(String script) {
        String json = script.strip()
                .replaceFirst("^(?:<!--|(?://|/\\*)?\\s*<!\\[CDATA\\[\\s*(?:\\*/)?)", "")
                .replaceFirst("(?:-->|(?://|/\\*)?\\s*\\]\\]>\\s*(?:\\*/)?)$", "")
                .strip();
        return json.endsWith(";") ? json.substring(0, json.length() - 1) : json;
    }

    /** Returns the node with the names of properties as schema.org has them, without its prefix and with a small letter first. */
    private static JsonNode plain(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode plain = JSON.createObjectNode();
            object.properties().forEach(each -> plain.putIfAbsent(plain(each.getKey()), plain(each.getValue())));
            return plain;
        }
        if (value.isArray()) {
            ArrayNode plain = JSON.createArrayNode();
            value.values().forEach(each -> plain.add(plain(each)));
            return plain;
        }
        return value;
    }

    private static String plain(String property) {
        String name = property.substring(Math.max(property.lastIndexOf(':'), property.lastIndexOf('/')) + 1);
        return name.isEmpty() ? property : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private void index(JsonNode value) {
        values++;
        if (value.isObject() && value.size() > 1 && value.path("@id").isString()) {
            named.putIfAbsent(value.path("@id").stringValue(), (ObjectNode) value);
        }
        value.values().forEach(this::index);
    }

    private void gather(JsonNode value) {
        if (value.isArray()) {
            value.values().forEach(this::gather);
        } else if (value instanceof ObjectNode object && nodes++ < MOST_NODES) {
            subjects.add(new JsonLdNode(object, named));
            gather(object.path("@graph"));
            gather(object.path("mainEntity"));
            gather(object.path("mainEntityOfPage"));
        }
    }
}
