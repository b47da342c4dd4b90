package org.counterclaim.core;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Finds enum constants by the words that stand for them in the database, in bundles and on pages. */
public final class EnumWords {

    private EnumWords() {}

    /**
     * Returns the constant whose {@code toString()} is this word.
     *
     * @throws IllegalArgumentException if none is
     */
    public static <E extends Enum<E>> E parse(E[] all, String word) {
        for (E one : all) {
            if (one.toString().equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** The same; empty if none is. */
    public static <E extends Enum<E>> Optional<E> find(E[] all, @Nullable String word) {
        return Stream.of(all).filter(one -> one.toString().equals(word)).findAny();
    }
}
