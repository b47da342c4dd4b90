package org.counterclaim.interchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Orders records so that each comes after those it refers to, except in cycles. */
final class TopologicalOrder {

    private final Map<String, BundleNode> bySlug = new LinkedHashMap<>();
    private final Function<BundleNode, List<BundleNode>> references;
    private final Set<String> begun = new HashSet<>();
    private final Set<String> placed = new HashSet<>();
    private final List<BundleNode> order = new ArrayList<>();

    private TopologicalOrder(List<BundleNode> records, Function<BundleNode, List<BundleNode>> references) {
        records.forEach(record -> bySlug.put(record.text("slug"), record));
        this.references = references;
    }

    static List<BundleNode> of(List<BundleNode> records, Function<BundleNode, List<BundleNode>> references) {
        TopologicalOrder order = new TopologicalOrder(records, references);
        order.bySlug.keySet().forEach(order::place);
        return order.order;
    }

    /** Walks with a stack of its own, because a long chain would overflow the thread's. */
    private void place(String start) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String slug = open.element();
            BundleNode record = bySlug.get(slug);
            if (record != null && begun.add(slug)) {
                references.apply(record).forEach(reference -> open.push(reference.text()));
            } else {
                open.pop();
                if (record != null && placed.add(slug)) {
                    order.add(record);
                }
            }
        }
    }
}
