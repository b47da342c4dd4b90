package org.counterclaim.figure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Decides which arcs are drawn: all of them while lanes and arcs are few, or while a reader has chosen what they belong to; and none that
 * would cross a name or a label. The others show only while a reader points at the answer.
 */
final class ArcSelection {

    private static final int FEW = 16;
    private static final int FEW_IN_FOCUS = 40;
    private static final int ROUNDS = 3;

    /** Those drawn, by the id of the mark at which they begin. */
    final Map<String, AnswerArc> shown = new LinkedHashMap<>();

    /** Those that are hidden at first. */
    final Map<String, AnswerArc> hidden = new HashMap<>();

    private final OverviewLayout layout;
    private final List<StatementMark> answers;

    /** Selects the arcs of a layout; where words beside a mark are in the way of one, it leaves the number alone. */
    ArcSelection(OverviewLayout layout) {
        this.layout = layout;
        this.answers = layout.marks.stream().filter(this::isJoined).toList();
        if (answers.isEmpty()) {
            return;
        }
        boolean areFew = layout.overview.isFocused() ? answers.size() <= FEW_IN_FOCUS : !layout.isFolded && answers.size() <= FEW;
        ArcObstacles obstacles = route();
        for (int round = 1; areFew && round < ROUNDS && shorten(obstacles); round++) {
            obstacles = route();
        }
        keepClear(areFew, obstacles);
    }

    private boolean isJoined(StatementMark mark) {
        ArcAnchor from = layout.anchors.get(mark.id());
        ArcAnchor to = mark.answers() == null ? null : layout.anchors.get(mark.answers());
        return from != null && to != null && !to.equals(from);
    }

    private ArcObstacles route() {
        shown.clear();
        ArcObstacles obstacles = ObstacleCollector.of(layout);
        ArcRouter router = new ArcRouter(obstacles);
        for (StatementMark mark : answers) {
            ArcAnchor to = layout.anchors.get(Objects.requireNonNull(mark.answers()));
            shown.put(mark.id(), router.route(Objects.requireNonNull(layout.anchors.get(mark.id())), Objects.requireNonNull(to)));
        }
        return obstacles;
    }

    /** Takes words away that arcs cross; returns whether there were any. */
    private boolean shorten(ArcObstacles obstacles) {
        boolean isShorter = false;
        for (AnswerArc arc : shown.values()) {
            for (ArcObstacles.Words words : obstacles.crossedBy(arc)) {
                isShorter |= words.shorten().getAsBoolean();
            }
        }
        return isShorter;
    }

    private void keepClear(boolean areFew, ArcObstacles obstacles) {
        shown.entrySet().removeIf(arc -> {
            boolean stays = areFew && obstacles.crossedBy(arc.getValue()).isEmpty();
            if (!stays) {
                hidden.put(arc.getKey(), arc.getValue());
            }
            return !stays;
        });
    }
}
