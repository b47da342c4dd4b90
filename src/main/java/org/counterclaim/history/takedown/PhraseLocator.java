package org.counterclaim.history.takedown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.counterclaim.history.RecordTypes;
import org.counterclaim.record.RecordType;

/** Finds words in what an entry holds: in its fields that people put into words, by their names in the state. */
final class PhraseLocator {

    private static final Map<String, String> WORDS = all(RecordType::words);
    private static final Map<String, String> ADDRESSES = all(RecordType::addresses);

    private final SearchPhrase phrase;
    private final List<PhraseExcerpt> found = new ArrayList<>();

    private PhraseLocator(SearchPhrase phrase) {
        this.phrase = phrase;
    }

    private static Map<String, String> all(Function<RecordType<?, ?>, Map<String, String>> of) {
        Map<String, String> all = new HashMap<>();
        RecordTypes.ALL.forEach(type -> all.putAll(of.apply(type)));
        return all;
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
        Optional.ofNullable(WORDS.get(name)).filter(label -> phrase.isIn(text))
                .ifPresent(label -> add(label, text, PhraseExcerpt.Of.WORDS));
        Optional.ofNullable(ADDRESSES.get(name)).filter(label -> phrase.isInAddress(text))
                .ifPresent(label -> add(label, text, PhraseExcerpt.Of.ADDRESS));
    }

    private void add(String label, String text, PhraseExcerpt.Of sort) {
        found.add(new PhraseExcerpt(label, phrase.excerpt(text), sort));
    }
}
