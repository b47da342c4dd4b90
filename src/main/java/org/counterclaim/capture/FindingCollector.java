package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Collects findings in the order of their sources, and drops those that agree with an earlier one. */
final class FindingCollector<T> {

    /** The most findings; if a page contradicts itself more often, the rest is not worth an editor's time. */
    private static final int MOST = 6;

    private final List<PageFinding<T>> found = new ArrayList<>();
    private final BiPredicate<T, T> agree;

    /** Makes a collector; the predicate's first argument is the earlier finding. */
    FindingCollector(BiPredicate<T, T> agree) {
        this.agree = agree;
    }

    void add(T value, FindingSource source) {
        if (found.size() < MOST && found.stream().noneMatch(each -> agree.test(each.value(), value))) {
            found.add(new PageFinding<>(value, source));
        }
    }

    void add(Optional<T> value, FindingSource source) {
        value.ifPresent(some -> add(some, source));
    }

    PageFindings<T> findings() {
        return new PageFindings<>(found);
    }
}
