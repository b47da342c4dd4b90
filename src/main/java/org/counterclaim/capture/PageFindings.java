package org.counterclaim.capture;

import java.util.List;
import java.util.Optional;

/**
 * What a page says on one point. Places that say the same are one finding.
 *
 * @param all the one to believe first; empty where the page is silent
 */
public record PageFindings<T>(List<PageFinding<T>> all) {

    /** Keeps a copy. */
    public PageFindings {
        all = List.copyOf(all);
    }

    /** The one to believe. */
    public Optional<PageFinding<T>> best() {
        return all.stream().findFirst();
    }

    /** What else the page says, contradicting that. */
    public List<PageFinding<T>> others() {
        return all.stream().skip(1).toList();
    }

    static <T> PageFindings<T> none() {
        return new PageFindings<>(List.of());
    }
}
