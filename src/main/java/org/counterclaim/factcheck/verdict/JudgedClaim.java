package org.counterclaim.factcheck.verdict;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.verdict.Mark;

/**
 * A claim at the moment at which it is marked.
 *
 * @param revision its revision, counted from 0
 * @param standing the present verdict; null if there is none
 * @param obstacle why it cannot be marked, in words; null if it can
 */
public record JudgedClaim(UUID id, String slug, int revision, @Nullable StandingVerdict standing, @Nullable String obstacle) {

    /** The present verdict. */
    public record StandingVerdict(UUID id, int number, Mark mark) {}

    /** Returns the number of the present verdict; 0 if there is none. */
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
