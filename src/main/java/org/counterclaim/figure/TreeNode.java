package org.counterclaim.figure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A source in its place among the others. */
final class TreeNode {

    final Source source;
    final @Nullable TreeNode parent;
    final List<TreeNode> relays = new ArrayList<>();
    final List<TreeNode> answers = new ArrayList<>();
    double x;
    double y;

    TreeNode(Source source, @Nullable TreeNode parent) {
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
        for (TreeNode relay : relays) {
            deepest = Math.max(deepest, 1 + relay.deepest());
        }
        for (TreeNode answer : answers) {
            deepest = Math.max(deepest, answer.deepest());
        }
        return deepest;
    }
}
