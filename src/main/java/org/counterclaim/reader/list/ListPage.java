package org.counterclaim.reader.list;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;

/**
 * The values of a page of a list.
 *
 * @param facets what the list can be narrowed down by, with numbers
 * @param first the address of the first page; null if this is it
 * @param previous the address of the page before; null if there is none
 * @param next the address of the page after; null if there is none
 */
public record ListPage(RecordFilter filter, FilterSentence sentence, List<? extends ListRow> rows, BoundedCount count,
        List<ListFacet> facets, @Nullable String first, @Nullable String previous, @Nullable String next) {

    /** Returns the list. */
    public RecordList list() {
        return filter.list();
    }

    /** Returns how many records pass, in words: "12 claims". */
    public String countWords() {
        return count + " " + (count.found() == 1 ? list().one() : list().toString());
    }

    /** Returns the stances to choose from. */
    public Stance[] stances() {
        return Stance.values();
    }

    /** Returns the words for verdicts to choose from. */
    public List<String> verdicts() {
        return RecordFilterReader.VERDICTS;
    }

    /** Returns the signals to choose from. */
    public Signal[] signals() {
        return Signal.values();
    }

    /** Returns the roles to choose from. */
    public ActorRole[] roles() {
        return ActorRole.values();
    }

    /** Returns the orders to choose from. */
    public ListOrder[] orders() {
        return ListOrder.values();
    }

    /** Returns what claims may lack. */
    public MissingPart[] missingParts() {
        return MissingPart.values();
    }

    /** Returns the other lists. */
    public List<RecordList> others() {
        return Stream.of(RecordList.values()).filter(other -> other != list()).toList();
    }
}
