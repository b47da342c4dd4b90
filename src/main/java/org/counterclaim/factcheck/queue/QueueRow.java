package org.counterclaim.factcheck.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.InputText;
import org.counterclaim.core.PluralWords;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Provenance;
import org.counterclaim.summary.ChangeCount;
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
        List<ChangeCount> news,
        String speakers, Provenance provenance, @Nullable Instant checkedAt, @Nullable String checkedBy, Instant since, QueueBand band,
        ReviewUrgency urgency, int asked, @Nullable Assignment holder, boolean isMine, Instant now) {

    static QueueRow of(QueueItem one, QueueNames names, @Nullable Assignment holder, SignedIn by, Instant now) {
        QueueNames.Claim claim = names.claim(one.id());
        int asked = one.facts().asked();
        List<ChangeCount> news = new ArrayList<>(one.news());
        if (asked > 0) {
            news.add(new ChangeCount("", PluralWords.count(asked, "reader’s request", "readers’ requests")));
        }
        return new QueueRow(claim.slug(), claim.number(), claim.story(), claim.text(), one.status(), one.signal(), news,
                names.actors(one.speakers()), one.provenance(), one.checkedAt(), one.checkedBy(), one.since(), one.band(),
                ReviewUrgency.of(one.facts(), now), asked, holder, holder != null && holder.account().equals(by.id()), now);
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
