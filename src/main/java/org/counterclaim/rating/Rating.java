package org.counterclaim.rating;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;
import org.counterclaim.verdict.Mark;

/** The verdict that an outside fact-checker published on a claim, in their own words. It is never a verdict of this site. */
@Entity
public class Rating extends PublishedRecord {

    private UUID claimId;
    private UUID checkerId;
    private String rating;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private @Nullable Mark meaning;

    private @Nullable UUID articleId;

    @EmbeddedColumnNaming("given_%s")
    private @Nullable FuzzyDate given;

    @SuppressWarnings("NullAway.Init")
    protected Rating() {}

    /** Creates a rating. */
    @SuppressWarnings("NullAway.Init")
    public Rating(Slug slug, RatingDetails details, ChangeReason change) {
        super(slug);
        take(details);
        announce(EntryAction.CREATED, change);
    }

    /** Returns everything on record of the rating. */
    public RatingDetails details() {
        return new RatingDetails(claimId, checkerId, rating, language, meaning, articleId, given);
    }

    /** Replaces its details. Does nothing if they are the same. */
    public void revise(RatingDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            take(details);
            announce(EntryAction.CHANGED, change);
        }
    }

    private void take(RatingDetails details) {
        claimId = details.claim();
        checkerId = details.checker();
        rating = details.rating();
        language = details.language();
        meaning = details.meaning();
        articleId = details.article();
        given = details.given();
    }

    @Override
    protected void takeDown(Withholding what) {
        boolean isLabelTaken = what.takes(rating);
        take(RatingType.TYPE.left(details(), what));
        if (isLabelTaken) {
            language = null;
        }
    }

    @Override
    protected RecordType<Rating, RatingDetails> type() {
        return RatingType.TYPE;
    }
}
