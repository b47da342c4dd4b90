package org.counterclaim.capture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One node of linked data, with schema.org's properties.
 *
 * @param named all nodes with an {@code @id}, for references to them
 */
record JsonLdNode(ObjectNode json, Map<String, ObjectNode> named) {

    /** Types of articles, from certain to possible. */
    private static final List<Set<String>> TYPES = List.of(
            Set.of("WebPage", "ItemPage", "AboutPage", "ProfilePage", "QAPage"),
            Set.of("VideoObject", "AudioObject", "Event", "BroadcastEvent", "Episode", "CreativeWork"),
            Set.of("PodcastEpisode", "RadioEpisode", "TVEpisode", "Report", "GovernmentDocument", "Legislation"),
            Set.of("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
                    "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle",
                    "SatiricalArticle", "ScholarlyArticle", "TechArticle", "SocialMediaPosting", "BlogPosting",
                    "LiveBlogPosting", "DiscussionForumPosting"));

    private static final Pattern BYLINE = Pattern.compile("^by\\s|\\sand\\s|\\s&(?:amp;)?\\s|,\\s", Pattern.CASE_INSENSITIVE);

    /** How deeply names may be nested. */
    private static final int DEEPEST = 3;

    /** Returns how specific the type is as a description of the page; 0 if it describes something else. */
    int rank() {
        Set<String> types = types();
        for (int i = TYPES.size(); i > 0; i--) {
            if (TYPES.get(i - 1).stream().anyMatch(type -> types.stream().anyMatch(type::equalsIgnoreCase))) {
                return i;
            }
        }
        return 0;
    }

    /** Returns the names of its types, without schema.org's prefixes. */
    Set<String> types() {
        return values(json.path("@type"))
                .filter(JsonNode::isString)
                .map(type -> type.stringValue().replaceFirst("^.*[/#:]", ""))
                .collect(Collectors.toSet());
    }

    /** Returns the addresses that it claims. */
    Stream<String> addresses() {
        return Stream.of("mainEntityOfPage", "url", "@id").flatMap(this::addresses);
    }

    Stream<String> addresses(String property) {
        return values(json.path(property)).map(this::address).filter(text -> !text.isEmpty());
    }

    /** Returns the property's values as non-empty texts: strings, and names of nodes. */
    Stream<String> texts(String property) {
        return values(json.path(property))
                .flatMap(value -> value.isString() || value.isNumber() ? Stream.of(value.asString()) : names(value))
                .map(PageText::ofMarkup)
                .map(PageText::line)
                .filter(text -> !text.isEmpty());
    }

    /**
     * A name under a property.
     *
     * @param isWhole whether it is the name of a node, rather than a string, which may hold several names
     */
    record Name(String text, boolean isWhole) {}

    /** Returns the names under a property, given as nodes with names or parts of names, or as strings. */
    Stream<Name> names(String property) {
        return values(json.path(property)).flatMap(value -> value.isString() ? Stream.of(new Name(value.stringValue(), false))
                : names(value, 0).map(name -> new Name(name, !isByline(value, name))))
                .map(name -> new Name(PageText.line(PageText.ofMarkup(name.text())), name.isWhole()))
                .filter(name -> !name.text().isEmpty());
    }

    /** Whether a person's name is a whole by-line; the name of an organisation may have an "and" in it. */
    private static boolean isByline(JsonNode thing, String name) {
        return thing.path("@type").asString("").endsWith("Person") && BYLINE.matcher(name).find();
    }

    /** Returns the values as {@link #texts} does, but keeps their paragraphs. */
    Stream<String> longTexts(String property) {
        return values(json.path(property)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private Stream<String> names(JsonNode thing) {
        return names(thing, 0).limit(1);
    }

    /** Returns a node's names: {@code name}, which may itself be one or several nodes, or given and family name. */
    private Stream<String> names(JsonNode thing, int depth) {
        JsonNode resolved = thing.isObject() && thing.path("name").isMissingNode()
                ? named.getOrDefault(thing.path("@id").asString(""), (ObjectNode) thing)
                : thing;
        String parts = Stream.of("givenName", "additionalName", "familyName").map(part -> resolved.path(part).asString("").strip())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        return Stream.of("@value", "name", "parts", "alternateName", "legalName", "author")
                .map(property -> property.equals("parts")
                        ? (parts.isEmpty() ? List.<String>of() : List.of(parts))
                        : texts(resolved.path(property), depth))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream().flatMap(List::stream);
    }

    private List<String> texts(JsonNode value, int depth) {
        return values(value)
                .flatMap(each -> each.isString() ? Stream.of(each.stringValue())
                        : each.isObject() && depth < DEEPEST ? names(each, depth + 1) : Stream.empty())
                .toList();
    }

    private String address(JsonNode value) {
        return value.isString() ? value.stringValue() : value.path("@id").asString(value.path("url").asString(""));
    }

    /** Returns one or several values: JSON-LD 1.1, section 4.3 (lists and sets). */
    private static Stream<JsonNode> values(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(JsonLdNode::values);
        }
        if (value.has("@list")) {
            return values(value.path("@list"));
        }
        if (value.has("@set")) {
            return values(value.path("@set"));
        }
        return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }
}
