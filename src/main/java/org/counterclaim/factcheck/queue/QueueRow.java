package org.counterclaim.factcheck.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;
import org.counterclaim.core.PluralWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Provenance;
import org.counterclaim.verdict.QueueBand;
import org.counterclaim.verdict.ReviewUrgency;

/**
 * A claim in the queue.
 *
 * @param number the claim's number in its story; 0 if it is in none
 * @param story the title of that story; null if it is in none
 * @param speakers who made the new statements, in words; empty for nobody
 * @param asked the number of readers' open requests
 * @param holder its assignment; null if there is none
 * @param isMine whether it is assigned to the person who looks at the queue
 */
public record QueueRow(String slug, int number, @Nullable String story, String text, String status, @Nullable String signal,
        List<ChangesSinceVerdict.ChangeCount> news,
        String speakers, Provenance provenance, @Nullable Instant checkedAt, @Nullable String checkedBy, Instant since, QueueBand band,
        ReviewUrgency urgency, int asked, @Nullable Assignment holder, boolean isMine, Instant now) {

    static QueueRow of(QueueItem one, QueueNames names, boolean isMine, Instant now) {
        QueueSnapshot line = one.line();
        ClaimSnapshot.GivenVerdict verdict = line.verdict();
        List<ChangesSinceVerdict.ChangeCount> news = new ArrayList<>(line.news());
        if (one.asked() > 0) {
            news.add(new ChangesSinceVerdict.ChangeCount("", PluralWords.count(one.asked(), "reader’s request", "readers’ requests")));
        }
        return new QueueRow(line.slug(), names.number(line.id()), names.story(line.id()), names.text(line.id()), line.status(),
                line.signal() == null ? null : line.signal().toString(), news, names.actors(line.speakers()), line.provenance(),
                verdict == null ? null : verdict.at(), verdict == null ? null : verdict.by(), line.since(), one.band(), one.urgency(),
                one.asked(),
                one.holder(), isMine, now);
    }

    /** Returns the claim's short name: "claim 7", or its words. */
    public String name() {
        return number == 0 ? "“" + InputText.beginning(text, 40) + "”" : "claim " + number;
    }

    /** The day (UTC) of the last verdict, in words. */
    public String checkedWords() {
        return checkedAt == null ? "Never" : FuzzyDate.of(LocalDate.ofInstant(checkedAt, ZoneOffset.UTC)).shortWords();
    }

    /** "waiting 3 days". */
    public String waitingWords() {
        long days = Math.max(0, Duration.between(since, now).toDays());
        return days == 0 ? "waiting since today" : "waiting " + PluralWords.count(days, "day");
    }
}
