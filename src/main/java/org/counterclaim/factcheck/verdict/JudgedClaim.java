package org.counterclaim.factcheck.verdict;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.verdict.Mark;

/**
 * A claim as it stands at the moment at which it is marked.
 *
 * @param revision its revision, counted from 0
 * @param standing the verdict that stands; null where none does
 * @param obstacle why it cannot be marked, in words; null if it can
 */
public record JudgedClaim(UUID id, String slug, int revision, @Nullable StandingVerdict standing, @Nullable String obstacle) {

    /** The verdict that stands. */
    public record StandingVerdict(UUID id, int number, Mark mark) {}

    /** The number of the verdict that stands; 0 where none does. */
    int number() {
        return standing == null ? 0 : standing.number();
    }

    /** The same as it was at a revision. */
    JudgedClaim at(int earlier) {
        return new JudgedClaim(id, slug, earlier, standing, obstacle);
    }

    /** The address of its page. */
    String href() {
        return "/claims/" + slug;
    }
}
