package org.counterclaim.capture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing in linked data, with schema.org's properties.
 *
 * @param named all that have an {@code @id}, for references to them
 */
record LinkedNode(ObjectNode json, Map<String, ObjectNode> named) {

    /** From what is an article for sure to what may be. */
    private static final List<Set<String>> TYPES = List.of(
            Set.of("WebPage", "ItemPage", "AboutPage", "ProfilePage", "QAPage"),
            Set.of("VideoObject", "AudioObject", "Event", "BroadcastEvent", "Episode", "CreativeWork"),
            Set.of("PodcastEpisode", "RadioEpisode", "TVEpisode", "Report", "GovernmentDocument", "Legislation"),
            Set.of("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
                    "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AdvertiserContentArticle",
                    "SatiricalArticle", "ScholarlyArticle", "TechArticle", "SocialMediaPosting", "BlogPosting",
                    "LiveBlogPosting", "DiscussionForumPosting"));

    /** How well the type tells what the page is about; 0 where it tells of something else. */
    int rank() {
        Set<String> types = types();
        for (int i = TYPES.size(); i > 0; i--) {
            if (TYPES.get(i - 1).stream().anyMatch(types::contains)) {
                return i;
            }
        }
        return 0;
    }

    /** The names of its types, without schema.org's prefixes. */
    Set<String> types() {
        return values(json.path("@type"))
                .filter(JsonNode::isString)
                .map(type -> type.stringValue().replaceFirst("^.*[/#:]", ""))
                .collect(Collectors.toSet());
    }

    /** Where it says that it is. */
    Stream<String> addresses() {
        return Stream.of("mainEntityOfPage", "url", "@id").flatMap(this::addresses);
    }

    Stream<String> addresses(String property) {
        return values(json.path(property)).map(this::address).filter(text -> !text.isEmpty());
    }

    /** The property's values as text: strings, and what things are called. None of them empty. */
    Stream<String> texts(String property) {
        return values(json.path(property))
                .flatMap(value -> value.isString() ? Stream.of(value.stringValue()) : names(value))
                .map(Plain::ofMarkup)
                .map(Plain::line)
                .filter(text -> !text.isEmpty());
    }

    /** As {@link #texts}, with its paragraphs. */
    Stream<String> longTexts(String property) {
        return values(json.path(property)).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private Stream<String> names(JsonNode thing) {
        JsonNode resolved = thing.isObject() && thing.path("name").isMissingNode()
                ? named.getOrDefault(thing.path("@id").asString(""), (ObjectNode) thing)
                : thing;
        return Stream.of("@value", "name", "alternateName")
                .map(resolved::path)
                .flatMap(LinkedNode::values)
                .map(name -> name.isObject() ? name.path("@value") : name)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .limit(1);
    }

    private String address(JsonNode value) {
        return value.isString() ? value.stringValue() : value.path("@id").asString(value.path("url").asString(""));
    }

    /** One value or several: JSON-LD 1.1, sections 4.3 (lists and sets). */
    private static Stream<JsonNode> values(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(LinkedNode::values);
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
