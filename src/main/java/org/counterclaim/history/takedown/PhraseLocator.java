package org.counterclaim.history.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds words in what an entry holds: in its fields that people put into words, by their names in the state. */
final class PhraseLocator {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("name", "name"), Map.entry("aliases", "other name"), Map.entry("description", "description"),
            Map.entry("title", "title"), Map.entry("standfirst", "standfirst"), Map.entry("headline", "headline"),
            Map.entry("summary", "summary"), Map.entry("text", "claim"), Map.entry("context", "context"),
            Map.entry("quotation", "quotation"), Map.entry("translation", "translation"), Map.entry("wording", "wording of a report"),
            Map.entry("locator", "place in an article"), Map.entry("rationale", "rationale"), Map.entry("note", "note on evidence"),
            Map.entry("wouldChangeIt", "what would change it"), Map.entry("interest", "declared interest"), Map.entry("words", "declared interest"),
            Map.entry("reason", "reason of the withdrawal"));

    private static final Map<String, String> ADDRESSES = Map.of("slug", "address", "formerSlugs", "former address",
            "webAddress", "web address", "archivedAddress", "address of the archived copy");

    private final SearchPhrase phrase;
    private final List<PhraseExcerpt> found = new ArrayList<>();

    private PhraseLocator(SearchPhrase phrase) {
        this.phrase = phrase;
    }

    /** Where the words stand in an entry's state and its reason; either is null where it was taken down, or never was. */
    static List<PhraseExcerpt> of(SearchPhrase phrase, @Nullable JsonNode state, @Nullable String reason) {
        PhraseLocator places = new PhraseLocator(phrase);
        if (reason != null && phrase.isIn(reason)) {
            places.add("reason of the change", reason, PhraseExcerpt.Of.REASON);
        }
        if (state != null) {
            places.look("", state);
        }
        return places.found;
    }

    private void look(String name, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> look(member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            node.forEach(one -> look(name, one));
        } else if (node.isString()) {
            look(name, node.stringValue());
        }
    }

    private void look(String name, String text) {
        Optional.ofNullable(WORDS.get(name)).filter(label -> phrase.isIn(text)).ifPresent(label -> add(label, text, PhraseExcerpt.Of.WORDS));
        Optional.ofNullable(ADDRESSES.get(name)).filter(label -> phrase.isInAddress(text)).ifPresent(label -> add(label, text, PhraseExcerpt.Of.ADDRESS));
    }

    private void add(String label, String text, PhraseExcerpt.Of sort) {
        found.add(new PhraseExcerpt(label, phrase.excerpt(text), sort));
    }
}
