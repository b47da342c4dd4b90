package org.counterclaim.desk.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.reader.list.ListCursor;
import org.counterclaim.reader.list.ListOrder;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

/**
 * The part of the withdrawn records that an editor asked to see. Nothing else narrows them: a record that others name cannot be withdrawn,
 * so it has no statements, and no story.
 *
 * @param words all of which stand in the name, or in a part of its words
 * @param after the place in the list at which the page begins; null for the first page
 */
public record WithdrawnFilter(RecordList list, @Nullable String words, @Nullable String kind, ListOrder order,
        @Nullable ListCursor after) {

    private static final int LONGEST = 500;

    /** The orders to choose from: the latest withdrawal first, or by name. */
    static final List<ListOrder> ORDERS = List.of(ListOrder.CHANGED, ListOrder.NAME);

    /**
     * Reads it from the parameters of an address.
     *
     * @throws BadRequestException if one is not understood
     */
    static WithdrawnFilter read(RecordList list, QueryParameters given) {
        String words = given.text("words");
        if (words != null && words.length() > LONGEST) {
            throw new BadRequestException("That is too much to look for. Type a few words, of at most " + LONGEST + " characters.");
        }
        ListOrder order = Objects.requireNonNullElse(given.oneOf("order", ORDERS, "an order"), ListOrder.CHANGED);
        return new WithdrawnFilter(list, words, given.oneOf("kind", list.kinds(), "a kind of " + list.one()), order,
                ListCursor.read(given, "after", order));
    }

    /** Returns the words as patterns of SQL's {@code like}, one for each. */
    String[] patterns() {
        return words == null ? new String[0]
                : Stream.of(words.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty()).map(word -> "%" + word + "%")
                        .toArray(String[]::new);
    }

    /** Whether it hides anything. */
    public boolean narrows() {
        return words != null || kind != null;
    }

    /** Returns the orders to choose from. */
    public List<ListOrder> orders() {
        return ORDERS;
    }

    /** Returns the words for an order in a form. */
    public String label(ListOrder one) {
        return one == ListOrder.CHANGED ? "Latest" : one.label();
    }

    /** Returns the address of the first page. */
    public String address() {
        return with(null);
    }

    /** Returns the address of the page that begins at a place; of the first for null. */
    public String with(@Nullable String place) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(Map.of("state", ListedState.WITHDRAWN));
        values.put("words", words);
        values.put("kind", kind);
        values.put("order", order == ListOrder.CHANGED ? null : order);
        values.put("after", place);
        values.values().removeIf(Objects::isNull);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk" + list.path());
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
