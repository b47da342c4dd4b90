package org.counterclaim.reader.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Stance.Side;

/**
 * The articles that carried a claim, sorted by what their outlets did since. Whether a statement stands makes no difference: an article
 * still carries what its speaker took back.
 *
 * @param still those of which no correction, retraction or deletion is on record, the oldest first
 * @param changed those that were corrected, retracted or deleted, in the same order
 */
public record ReportCarriers(List<CarriedReport> still, List<CarriedReport> changed) {

    private static final Comparator<CarriedReport> BY_DATE = Comparator.comparing(
            (CarriedReport report) -> report.article().published(), Comparator.nullsLast(FuzzyDate.TIMELINE))
            .thenComparing(report -> report.article().headline()).thenComparing(report -> report.article().slug());

    /**
     * What became of one or more reports in an article.
     *
     * @param correction null if nobody has checked
     */
    public record CarriedReport(ArticleRef article, @Nullable ReportCorrection correction) {

        /** Returns in words when the article was published. */
        public String publishedWords() {
            return article.published() == null ? "not recorded" : article.published().words();
        }

        private boolean isStill() {
            return correction == null || correction.isAsPublished();
        }
    }

    /** Returns those that reported a statement for the claim, or one that passes it on; empty if there are none. */
    static Optional<ReportCarriers> of(List<StatementLine> statements) {
        List<CarriedReport> all = statements.stream().filter(one -> carries(one.stance())).flatMap(one -> one.reports().stream())
                .map(report -> new CarriedReport(report.article(), report.correction())).distinct().sorted(BY_DATE).toList();
        return all.isEmpty() ? Optional.empty()
                : Optional.of(new ReportCarriers(all.stream().filter(CarriedReport::isStill).toList(),
                        all.stream().filter(report -> !report.isStill()).toList()));
    }

    private static boolean carries(Stance stance) {
        return stance.side() == Side.FOR || stance == Stance.REPORTS;
    }
}
