package org.counterclaim.statement;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

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
        return new ReportDetails(articleId, wording, locator, relayedFrom);
    }

    boolean isIn(UUID article) {
        return articleId.equals(article);
    }

    void take(ReportDetails details) {
        articleId = details.article();
        wording = details.wording();
        locator = details.locator();
        relayedFrom = details.relayedFrom();
    }

    RecordState state() {
        return new RecordState()
                .with("id", id)
                .with("article", articleId)
                .with("wording", wording)
                .with("locator", locator)
                .with("relayedFrom", relayedFrom);
    }
}
