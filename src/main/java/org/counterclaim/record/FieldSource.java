package org.counterclaim.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/** Where the values of a record's fields come from: a state in the history, a form, a story bundle. */
public interface FieldSource {

    /** A text, or a number in digits; null if there is none. */
    @Nullable String textOrNull(String name);

    /** The texts of a list, in their order. */
    List<String> texts(String name);

    /** One of these constants, by its word; null if there is none. */
    <E extends Enum<E>> @Nullable E wordOrNull(String name, E[] all);

    /** An imprecise date; null if there is none. */
    @Nullable FuzzyDate dateOrNull(String name);

    /** A web address; null if there is none. */
    @Nullable WebAddress addressOrNull(String name);

    /** A language tag of BCP 47; null if there is none. */
    @Nullable String languageOrNull(String name);

    /** The id of a record of a kind; null if none is named. */
    @Nullable UUID idOrNull(String name, String kind);

    /** The ids of records of a kind, in their order. */
    List<UUID> ids(String name, String kind);

    /** A part that has fields of its own; null if there is none. */
    default @Nullable FieldSource partOrNull(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The parts in a list, in their order. */
    default List<? extends FieldSource> parts(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** A moment; null if there is none. */
    default @Nullable Instant momentOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : Instant.parse(text);
    }

    /** A day; null if there is none. */
    default @Nullable LocalDate dayOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : LocalDate.parse(text);
    }
}
