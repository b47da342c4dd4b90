package org.counterclaim.database;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.MomentWords;

/**
 * Says why the site is read-only at present.
 *
 * @param by the public name of the administrator who began it; null if a setting of this node did
 */
public record MaintenanceNotice(String reason, @Nullable String by, Instant since) {

    /** Returns who began it, and when, such as "M. Aalto, since 1 December 2026, 03:12 UTC". */
    public String origin() {
        return (by == null ? "By a setting of this server" : by) + ", since " + MomentWords.words(since);
    }
}
