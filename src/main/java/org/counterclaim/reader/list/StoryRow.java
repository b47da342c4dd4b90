package org.counterclaim.reader.list;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.PluralWords;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.dossier.DossierTally;

/**
 * A story in a list.
 *
 * @param verdicts how many of its claims have which status
 * @param disputed how many of them are contested
 * @param strip its statements over time; null outside of pages
 */
public record StoryRow(Head head, String standfirst, int claims, int disputed, int statements, Map<String, Long> verdicts,
        @Nullable SvgFigure strip) implements ListRow {

    @Override
    public RecordList list() {
        return RecordList.STORIES;
    }

    /** Returns the same row with its strip. */
    StoryRow with(SvgFigure figure) {
        return new StoryRow(head, standfirst, claims, disputed, statements, verdicts, figure);
    }

    /** Returns the story in numbers. */
    public DossierTally tally() {
        return DossierTally.ofStatuses(verdicts);
    }

    /** Returns "12 statements". */
    public String statementWords() {
        return PluralWords.count(statements, "statement");
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(standfirst, claims, disputed, statements, tally().statusWords());
    }

    @Override
    public String summary() {
        return standfirst + " " + tally().claimWords() + (claims == 0 ? "." : ": " + tally().statusWords() + ".");
    }
}
