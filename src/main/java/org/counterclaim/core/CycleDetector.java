package org.counterclaim.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Finds cycles in a graph in which each node leads to at most one other. */
public final class CycleDetector<N> {

    private final Map<N, N> next = new LinkedHashMap<>();

    /** Adds that a node leads to another. Does nothing if that is null, or if the node leads to one already. */
    public void add(N from, @Nullable N to) {
        if (to != null) {
            next.putIfAbsent(from, to);
        }
    }

    /** Returns one node of each cycle, the one at which it was found. */
    public List<N> cycles() {
        List<N> cycles = new ArrayList<>();
        Set<N> done = new HashSet<>();
        for (N start : next.keySet()) {
            Set<N> way = new HashSet<>();
            N at = start;
            while (at != null && !done.contains(at) && way.add(at)) {
                at = next.get(at);
            }
            if (at != null && !done.contains(at)) {
                cycles.add(at);
            }
            done.addAll(way);
        }
        return cycles;
    }
}
