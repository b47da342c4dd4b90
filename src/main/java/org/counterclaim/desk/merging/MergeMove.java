package org.counterclaim.desk.merging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The change that a merge made in one field of a record.
 *
 * @param kind the kind of record
 * @param id its id
 * @param place the place, by its name in words, perhaps with the id of a part
 * @param before what was in it
 * @param after what the merge put in it
 */
record MergeMove(String kind, UUID id, String place, List<String> before, List<String> after) {

    /** Stands between the words for a place and the id of the part that has it. */
    static final String OF = ": ";

    /** Keeps copies. */
    MergeMove {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The place in words. */
    String words() {
        int end = place.indexOf(OF);
        return end < 0 ? place : place.substring(0, end);
    }

    /**
     * Returns the field's values once the merge is undone: the earlier ones, with later additions and without later removals.
     *
     * @param current what is in it now
     * @param into the record that stayed
     * @return empty if the field no longer names that record where it replaced the other; it is then left alone
     */
    Optional<List<String>> undone(List<String> current, UUID into) {
        if (current.equals(after)) {
            return Optional.of(before);
        }
        List<String> removed = before.stream().filter(one -> !after.contains(one)).toList();
        if (!removed.isEmpty() && !current.contains(into.toString())) {
            return Optional.empty();
        }
        return Optional.of(replaced(current, after.stream().filter(one -> !before.contains(one)).toList(), removed));
    }

    private static List<String> replaced(List<String> current, List<String> added, List<String> removed) {
        Set<String> result = new LinkedHashSet<>();
        for (String one : current) {
            if (added.contains(one)) {
                result.addAll(removed);
            } else {
                result.add(one);
            }
        }
        result.addAll(removed);
        return new ArrayList<>(result);
    }
}
