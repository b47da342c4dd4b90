package org.counterclaim.figure;

import java.util.List;

/**
 * Where a claim comes from: each origin, each report relayed from it, and each denial beneath what it answers.
 *
 * @param sources the reports; one whose parent is not among them counts as an origin
 * @param restsOnUnknown whether to show before each origin that nothing is recorded further back
 * @param label accessible name, as "3 reports, 1 origin"
 */
public record ProvenanceTree(List<ReportSource> sources, boolean restsOnUnknown, String label) {

    /** Copies the list, so that a tree never changes. */
    public ProvenanceTree {
        sources = List.copyOf(sources);
    }

    /** Draws it; the same record gives the same markup. */
    public SvgFigure draw() {
        return new SvgFigure(TreePainter.draw(this, false), TreePainter.draw(this, true));
    }
}
