package org.counterclaim.capture;

import java.util.List;
import java.util.Optional;

/**
 * All values that a page gives for one property. Sources that agree make one finding.
 *
 * @param all the findings, the most credible first; empty if there are none
 */
public record PageFindings<T>(List<PageFinding<T>> all) {

    /** Copies the list. */
    public PageFindings {
        all = List.copyOf(all);
    }

    /** Returns the most credible finding. */
    public Optional<PageFinding<T>> best() {
        return all.stream().findFirst();
    }

    /** Returns the findings that contradict it. */
    public List<PageFinding<T>> others() {
        return all.stream().skip(1).toList();
    }

    static <T> PageFindings<T> none() {
        return new PageFindings<>(List.of());
    }
}
