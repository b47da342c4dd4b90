package org.counterclaim.statement;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.FieldSource;
import org.counterclaim.record.Withholding;

/**
 * What became of a report at its outlet, as an editor found it. A report without one is unchecked.
 *
 * @param date when the outlet did so or, if it is as published, when somebody checked
 * @param note what the outlet says of it, in the editor's words
 */
public record ReportCorrection(ReportStatus status, @Nullable FuzzyDate date, @Nullable String note) {

    /** The name of the status in states, bundles and, after that of the report, in forms. */
    public static final String STATUS = "status";

    /** The name of the date. */
    public static final String DATE = "statusDate";

    /** The name of the note. */
    public static final String NOTE = "statusNote";

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 500;

    /**
     * Returns what is said of a report; empty if it is unchecked.
     *
     * @throws IllegalArgumentException if there is a date or a note, but no status that they belong to
     */
    public static Optional<ReportCorrection> of(@Nullable ReportStatus status, @Nullable FuzzyDate date, @Nullable String note) {
        if (status == null && (date != null || note != null)) {
            throw new IllegalArgumentException("A date or a note on what became of a report needs a status");
        }
        return Optional.ofNullable(status).map(known -> new ReportCorrection(known, date, note));
    }

    /** Reads what a state or a bundle says of a report; empty if it is unchecked. */
    public static Optional<ReportCorrection> of(FieldSource report) {
        return of(report.wordOrNull(STATUS, ReportStatus.values()), report.dateOrNull(DATE), report.textOrNull(NOTE));
    }

    /** Whether the outlet left the report as it was. */
    public boolean isAsPublished() {
        return status == ReportStatus.AS_PUBLISHED;
    }

    /** Returns it in words that continue a sentence about the report: "retracted 5 May 2024", "as published when checked 5 May 2024". */
    public String words() {
        return status + (isAsPublished() ? " when checked" : "") + (date == null ? "" : " " + date.words());
    }

    ReportCorrection without(Withholding what) {
        return new ReportCorrection(status, date, what.orNothing(note));
    }
}
