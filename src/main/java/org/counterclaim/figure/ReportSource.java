package org.counterclaim.figure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A report in the provenance of a claim.
 *
 * @param id how other sources refer to this one; never written into the page
 * @param parent what this report was relayed from or, for a denial or dispute, what it answers; null for an origin
 * @param mark symbol in the sprite: a stance for an origin, "relays", "denies" or "disputes"
 * @param name who published it
 * @param lines further lines under the name, as "cites the mail-out"
 * @param href the source's page, or null
 */
public record ReportSource(
        String id, @Nullable String parent, String mark, String name, List<String> lines, @Nullable String href) {

    /** Copies the list, so that a source never changes. */
    public ReportSource {
        lines = List.copyOf(lines);
    }

    /** Whether this speaks against its parent instead of passing it on. */
    boolean opposes() {
        return parent != null && (mark.equals("denies") || mark.equals("disputes"));
    }
}
