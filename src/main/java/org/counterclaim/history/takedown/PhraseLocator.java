package org.counterclaim.history.takedown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.counterclaim.record.RecordType;

/** Finds words in an entry: in the fields that hold people's words, by their names in the state. */
final class PhraseLocator {

    private final SearchPhrase phrase;
    private final Map<String, String> words;
    private final Map<String, String> addresses;
    private final List<PhraseExcerpt> found = new ArrayList<>();

    private PhraseLocator(SearchPhrase phrase, RecordType<?, ?> type) {
        this.phrase = phrase;
        this.words = type.words();
        this.addresses = type.addresses();
    }

    /**
     * Returns the places in an entry that contain the words.
     *
     * @param type the kind of the entry's record
     * @param state the record's state; null if it was taken down or never existed
     * @param reason the reason of the change; null in the same cases
     */
    static List<PhraseExcerpt> of(SearchPhrase phrase, RecordType<?, ?> type, @Nullable JsonNode state, @Nullable String reason) {
        PhraseLocator places = new PhraseLocator(phrase, type);
        if (reason != null && phrase.isIn(reason)) {
            places.add("reason of the change", reason, PhraseExcerpt.FieldSort.REASON);
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
        Optional.ofNullable(words.get(name)).filter(label -> phrase.isIn(text))
                .ifPresent(label -> add(label, text, PhraseExcerpt.FieldSort.WORDS));
        Optional.ofNullable(addresses.get(name)).filter(label -> phrase.isInAddress(text))
                .ifPresent(label -> add(label, text, PhraseExcerpt.FieldSort.ADDRESS));
    }

    private void add(String label, String text, PhraseExcerpt.FieldSort sort) {
        found.add(new PhraseExcerpt(label, phrase.excerpt(text), sort));
    }
}
