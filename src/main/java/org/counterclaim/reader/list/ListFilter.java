package org.counterclaim.reader.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.counterclaim.reader.filter.FilterConditions;
import org.counterclaim.reader.filter.FilterSentence;
import org.counterclaim.reader.filter.FilteredView;
import org.counterclaim.reader.filter.RecordFilter;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.reader.filter.SqlCondition;

/**
 * The part of a list that a reader asked to see, in an order.
 *
 * @param words what search has to find in the record; null for all records
 * @param kind of the actors or articles; null for all
 */
public record ListFilter(
        RecordList list, @Nullable SearchQuery words, @Nullable String kind, RecordFilter criteria, ListOrder order)
        implements
        FilteredView {

    @Override
    public SearchKind shown() {
        return list.kind();
    }

    @Override
    public List<FilterSentence.Part> ownParts() {
        List<FilterSentence.Part> parts = new ArrayList<>();
        if (words != null) {
            parts.add(new FilterSentence.Part("with " + words.words(), without("words")));
        }
        if (kind != null) {
            parts.add(new FilterSentence.Part("of the kind “" + kind + "”", without("kind")));
        }
        return parts;
    }

    /** Whether it hides anything. */
    public boolean narrows() {
        return words != null || kind != null || criteria.narrows();
    }

    /** Whether it asks for any of these. */
    boolean asksForAny(Set<String> names) {
        return parameters().keySet().stream().anyMatch(names::contains);
    }

    /** Whether it concerns nothing but columns of each record's row with one value. */
    boolean isOfColumnsAlone() {
        String sql = condition().sql();
        return !sql.contains("select") && !sql.contains("@>");
    }

    /** Whether it concerns nothing but each record itself: its row and its words. */
    boolean isOfRecordsAlone() {
        return !condition().sql().contains("exists (");
    }

    /** Returns the SQL condition for what it lets pass, on the source of the list. */
    SqlCondition condition() {
        SqlCondition passing = FilterConditions.of(criteria, list.kind());
        if (kind != null) {
            passing = passing.and(new SqlCondition(list.alias() + ".kind = :kind", Map.of("kind", kind)));
        }
        return words == null ? passing : passing.and(words.condition(list.one(), list.id()));
    }

    /** Returns the parameters that ask for it, in the order in which people read them. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (words != null) {
            all.put("words", words.typed());
        }
        if (kind != null) {
            all.put("kind", kind);
        }
        all.putAll(criteria.parameters());
        if (order != ListOrder.CHANGED) {
            all.put("order", order.toString());
        }
        return all;
    }

    /** Returns the address of the list with these parameters. */
    public String address() {
        return RecordFilter.address(list.path(), parameters());
    }

    /** Returns the address of this part of the list in a format: "csv", "json" or "atom". */
    public String file(String format) {
        return RecordFilter.address(list.path() + "." + format, parameters());
    }

    @Override
    public String without(String... names) {
        Map<String, String> rest = parameters();
        Set.of(names).forEach(rest::remove);
        return RecordFilter.address(list.path(), rest);
    }

    /** Returns the address of the list with another value of a parameter. */
    String with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** Returns the address of the list with other values of some parameters. */
    public String with(Map<String, String> values) {
        Map<String, String> changed = parameters();
        changed.putAll(values);
        return RecordFilter.address(list.path(), changed);
    }
}
