package org.counterclaim.reader.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A way to narrow a list down.
 *
 * @param name what its values are, such as "Verdict"
 * @param isFolded whether its values take so much room that they are folded away
 */
public record ListFacet(String name, boolean isFolded, List<Choice> choices) {

    /**
     * A value.
     *
     * @param count how many records it would leave; null if that takes too long to count
     * @param href the address of the list with it
     */
    public record Choice(String label, @Nullable BoundedCount count, String href) {}

    /** Copies the list. */
    public ListFacet {
        choices = List.copyOf(choices);
    }
}
