package org.counterclaim.reader.list;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A way to narrow a list down.
 *
 * @param name what its values are, such as "Verdict"
 */
public record ListFacet(String name, List<Choice> choices) {

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
