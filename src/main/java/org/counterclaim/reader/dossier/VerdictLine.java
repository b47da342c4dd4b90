package org.counterclaim.reader.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.counterclaim.core.Markdown;
import org.counterclaim.verdict.Mark;

/**
 * A verdict as pages show it.
 *
 * @param number which verdict on the claim it is, counted from 1
 * @param rationale the reasons, as Markdown
 * @param by the public name of the fact-checker, as it was then
 */
public record VerdictLine(UUID id, int number, Mark mark, String rationale, Instant givenAt, String by) {

    /** Returns the reasons as HTML. */
    public String reasons() {
        return Markdown.html(rationale);
    }

    /** Returns when it was given, to the second, because HTML takes at most milliseconds. */
    public Instant machine() {
        return givenAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
