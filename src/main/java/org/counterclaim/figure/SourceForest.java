package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Links sources into trees. Any input becomes a forest: a source with a missing parent is an origin, and a cycle is opened at its first
 * source. If a source has many children, the last ones share one node.
 */
final class SourceForest {

    private static final int MOST_CHILDREN = 8;
    private static final int MOST_ORIGINS = 20;

    final List<SourceNode> origins = new ArrayList<>();

    private final Map<String, List<ReportSource>> children = new LinkedHashMap<>();
    private final Set<String> grown = new HashSet<>();

    SourceForest(List<ReportSource> sources) {
        Set<String> ids = new HashSet<>();
        sources.forEach(source -> ids.add(source.id()));
        List<ReportSource> roots = new ArrayList<>();
        for (ReportSource source : sources) {
            if (source.parent() == null || !ids.contains(source.parent())) {
                roots.add(source);
            } else {
                children.computeIfAbsent(source.parent(), id -> new ArrayList<>()).add(source);
            }
        }
        for (ReportSource root : limited(roots, MOST_ORIGINS, " more origins")) {
            origins.add(grow(root, null));
        }
        Set<String> left = new HashSet<>(ids);
        roots.forEach(root -> forget(root.id(), left));
        for (ReportSource source : sources) {
            if (left.contains(source.id())) {
                origins.add(grow(source, null));
                forget(source.id(), left);
            }
        }
    }

    private void forget(String id, Set<String> left) {
        if (left.remove(id)) {
            children.getOrDefault(id, List.of()).forEach(child -> forget(child.id(), left));
        }
    }

    private SourceNode grow(ReportSource source, @Nullable SourceNode parent) {
        SourceNode node = new SourceNode(source, parent);
        if (!grown.add(source.id())) {
            return node;
        }
        List<ReportSource> all = children.getOrDefault(source.id(), List.of());
        List<ReportSource> relays = all.stream().filter(child -> !child.opposes()).toList();
        List<ReportSource> answers = all.stream().filter(ReportSource::opposes).toList();
        limited(relays, MOST_CHILDREN, " more relays").forEach(child -> growOnto(node, child, node.relays));
        limited(answers, MOST_CHILDREN, " more answers").forEach(child -> growOnto(node, child, node.answers));
        return node;
    }

    private void growOnto(SourceNode parent, ReportSource child, List<SourceNode> branch) {
        if (!grown.contains(child.id())) {
            branch.add(grow(child, parent));
        }
    }

    private static List<ReportSource> limited(List<ReportSource> sources, int most, String rest) {
        if (sources.size() <= most) {
            return sources;
        }
        List<ReportSource> limited = new ArrayList<>(sources.subList(0, most - 1));
        ReportSource first = sources.get(most - 1);
        String words = "and " + (sources.size() - most + 1) + rest;
        limited.add(new ReportSource("", first.parent(), first.mark(), words, List.of(), null));
        return limited;
    }
}
