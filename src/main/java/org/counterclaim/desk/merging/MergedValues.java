package org.counterclaim.desk.merging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.counterclaim.actor.ActorType;

/** Computes the values of records' fields after a merge. */
final class MergedValues {

    private MergedValues() {}

    /** Returns the values of the record that stays, with those of both in fields that combine them; the other's name becomes an alias. */
    static Map<String, List<String>> of(Map<String, List<String>> from, String fromName, Map<String, List<String>> into,
            String intoName, Set<String> gathered) {
        Map<String, List<String>> all = new HashMap<>(into);
        gathered.stream().filter(into::containsKey).forEach(place -> all.put(place, Stream.of(
                into.getOrDefault(place, List.of()).stream(),
                from.getOrDefault(place, List.of()).stream(),
                place.equals(ActorType.ALIASES.place()) ? Stream.of(fromName) : Stream.<String>empty())
                .flatMap(one -> one).filter(one -> !one.equals(intoName)).distinct().sorted().toList()));
        return all;
    }

    /** Returns the values with one record's id replaced by another; a record never refers to itself, nor to another twice. */
    static Map<String, List<String>> replaced(Map<String, List<String>> places, UUID record, UUID from, UUID into) {
        Map<String, List<String>> all = new HashMap<>();
        places.forEach((place, values) -> all.put(place, values.stream()
                .map(one -> one.equals(from.toString()) ? into.toString() : one)
                .filter(one -> !one.equals(record.toString())).distinct().toList()));
        return all;
    }
}
