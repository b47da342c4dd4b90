package org.counterclaim.interchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds cycles in a graph in which each node leads to at most one other. */
final class CycleDetector {

    private final Map<String, String> next = new LinkedHashMap<>();

    void add(String from, String to) {
        next.putIfAbsent(from, to);
    }

    /** Reports each cycle once, by the member at which it was found. */
    void each(Consumer<String> circle) {
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            Set<String> way = new HashSet<>();
            String at = start;
            while (at != null && !done.contains(at) && way.add(at)) {
                at = next.get(at);
            }
            if (at != null && !done.contains(at)) {
                circle.accept(at);
            }
            done.addAll(way);
        }
    }
}
