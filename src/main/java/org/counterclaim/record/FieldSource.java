package org.counterclaim.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/** A source of the values of a record's fields: a state in the history, a form or a story bundle. */
public interface FieldSource {

    /** Returns a text, or a number in digits; null if there is none. */
    @Nullable
    String textOrNull(String name);

    /** Returns the texts of a list, in their order. */
    List<String> texts(String name);

    /** Returns the constant with the word; null if there is no word. */
    <E extends Enum<E>> @Nullable E wordOrNull(String name, E[] all);

    /** Returns an imprecise date; null if there is none. */
    @Nullable
    FuzzyDate dateOrNull(String name);

    /** Returns a web address; null if there is none. */
    @Nullable
    WebAddress addressOrNull(String name);

    /** Returns a BCP 47 language tag; null if there is none. */
    @Nullable
    String languageOrNull(String name);

    /** Returns the id of a record of the kind; null if none is named. */
    @Nullable
    UUID idOrNull(String name, String kind);

    /** Returns the ids of records of the kind, in their order. */
    List<UUID> ids(String name, String kind);

    /** Returns a part that has fields of its own; null if there is none. */
    default @Nullable FieldSource partOrNull(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Returns the parts in a list, in their order. */
    default List<? extends FieldSource> parts(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** Returns an instant; null if there is none. */
    default @Nullable Instant momentOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : Instant.parse(text);
    }

    /** Returns a day; null if there is none. */
    default @Nullable LocalDate dayOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : LocalDate.parse(text);
    }
}
