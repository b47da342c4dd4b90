package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Gathers findings in the order of belief, and leaves out what agrees with one that is there. */
final class FindingCollector<T> {

    /** A page that contradicts itself more often is not worth an editor's time. */
    private static final int MOST = 6;

    private final List<PageFinding<T>> found = new ArrayList<>();
    private final BiPredicate<T, T> agree;

    /** The predicate is asked with what is there first. */
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
