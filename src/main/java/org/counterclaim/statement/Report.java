package org.counterclaim.statement;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.json.RecordState;

/** The appearance of a statement in an article. */
@Entity
class Report {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;

    private UUID articleId;
    private @Nullable String wording;
    private @Nullable String locator;

    @Column(name = "relayed_from_id")
    private @Nullable UUID relayedFrom;

    @Enumerated(EnumType.STRING)
    private @Nullable ReportStatus status;

    @EmbeddedColumnNaming("status_date_%s")
    private @Nullable FuzzyDate statusDate;

    private @Nullable String statusNote;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    @SuppressWarnings("NullAway.Init")
    Report(ReportDetails details) {
        take(details);
    }

    UUID id() {
        return Objects.requireNonNull(id, "the report is not saved yet");
    }

    ReportDetails details() {
        return new ReportDetails(articleId, wording, locator, relayedFrom,
                ReportCorrection.of(status, statusDate, statusNote).orElse(null));
    }

    boolean isIn(UUID article) {
        return articleId.equals(article);
    }

    void take(ReportDetails details) {
        articleId = details.article();
        wording = details.wording();
        locator = details.locator();
        relayedFrom = details.relayedFrom();
        take(details.correction());
    }

    /** A date that means the same as the present one does not replace it, because that may have the words in which it was entered. */
    private void take(@Nullable ReportCorrection correction) {
        FuzzyDate date = correction == null ? null : correction.date();
        status = correction == null ? null : correction.status();
        statusDate = Objects.equals(date, statusDate) ? statusDate : date;
        statusNote = correction == null ? null : correction.note();
    }

    RecordState state() {
        return new RecordState()
                .with("id", id)
                .with("article", articleId)
                .with("wording", wording)
                .with("locator", locator)
                .with("relayedFrom", relayedFrom)
                .with(ReportCorrection.STATUS, status)
                .with(ReportCorrection.DATE, statusDate)
                .with(ReportCorrection.DATE + "Entered", statusDate == null ? null : statusDate.entered())
                .with(ReportCorrection.NOTE, statusNote);
    }
}
