package org.counterclaim.web;

import java.util.stream.Stream;

/** The words that stand for the constants of an enum outside the program. */
public final class Words {

    private Words() {}

    /**
     * The constant whose {@code toString()} is this word.
     *
     * @throws IllegalArgumentException if none is
     */
    public static <E extends Enum<E>> E parse(E[] all, String word) {
        return Stream.of(all).filter(one -> one.toString().equals(word)).findAny()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }
}
