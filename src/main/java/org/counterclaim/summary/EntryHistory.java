package org.counterclaim.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The entries of one record.
 *
 * @param lines its entries, the first one first; never empty
 */
public record EntryHistory(List<Line> lines) {

    private static final Set<String> OFF = Set.of("withdrawn", "merged");

    /**
     * An entry.
     *
     * @param by the public name of who made the change
     * @param state the record's state after it; null if it is not needed because the record never changed, or if it was taken down
     */
    public record Line(long position, Instant at, String by, String action, @Nullable JsonNode state) {

        boolean isOff() {
            return OFF.contains(action);
        }
    }

    /** Copies the list. */
    public EntryHistory {
        lines = List.copyOf(lines);
    }

    /** Returns the entry since which a condition has been true without interruption; empty if it is not true now. */
    Optional<Line> since(Predicate<JsonNode> isSo) {
        Line first = null;
        for (Line line : lines.reversed()) {
            if (line.isOff() || (line.state() != null && !isSo.test(line.state()))) {
                break;
            }
            first = line;
        }
        return Optional.ofNullable(first);
    }

    /** Returns the last line up to a position; null if the record did not exist yet. */
    @Nullable
    Line at(long position) {
        return lines.reversed().stream().filter(line -> line.position() <= position).findFirst().orElse(null);
    }

    /** Returns the last line after a position that changed any of these properties, with all changed ones; empty if none did. */
    Optional<PropertyChange> changedAfter(long position, Set<String> properties) {
        Set<String> changed = new TreeSet<>();
        Line last = null;
        List<Line> known = new ArrayList<>(lines);
        known.removeIf(line -> line.state() == null);
        for (int i = 1; i < known.size(); i++) {
            Line line = known.get(i);
            Set<String> here = difference(known.get(i - 1), line, properties);
            if (line.position() > position && !here.isEmpty()) {
                changed.addAll(here);
                last = line;
            }
        }
        return last == null ? Optional.empty() : Optional.of(new PropertyChange(last, List.copyOf(changed)));
    }

    /** A change of some properties. */
    record PropertyChange(Line line, List<String> properties) {}

    private static Set<String> difference(Line before, Line after, Set<String> properties) {
        Set<String> different = new TreeSet<>(properties);
        different.removeIf(name -> Objects.equals(get(before, name), get(after, name)));
        return different;
    }

    private static @Nullable JsonNode get(Line line, String name) {
        return line.state() == null ? null : line.state().get(name);
    }
}
