package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A source in its place among the others. */
final class SourceNode {

    final ReportSource source;
    final @Nullable SourceNode parent;
    final List<SourceNode> relays = new ArrayList<>();
    final List<SourceNode> answers = new ArrayList<>();
    double x;
    double y;

    SourceNode(ReportSource source, @Nullable SourceNode parent) {
        this.source = source;
        this.parent = parent;
    }

    boolean isOrigin() {
        return parent == null;
    }

    boolean opposes() {
        return parent != null && source.opposes();
    }

    double size() {
        return isOrigin() ? 20 : opposes() ? 18 : 16;
    }

    /** Steps from the origin; an answer stands level with what it answers. */
    int deepest() {
        int deepest = 0;
        for (SourceNode relay : relays) {
            deepest = Math.max(deepest, 1 + relay.deepest());
        }
        for (SourceNode answer : answers) {
            deepest = Math.max(deepest, answer.deepest());
        }
        return deepest;
    }
}
