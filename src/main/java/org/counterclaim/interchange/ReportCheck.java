package org.counterclaim.interchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.counterclaim.core.CycleDetector;
import org.counterclaim.statement.ReportCorrection;

/**
 * Checks the rules for the reports of one statement: each article reports it once, and none is relayed from itself, directly or indirectly.
 */
record ReportCheck(KnownRecords onRecord, BundleFaults faults) {

    void check(BundleRecords bundle) {
        bundle.statements().forEach(statement -> check(statement.piece().each("reports")));
    }

    private void check(List<BundleNode> reports) {
        Map<String, BundleNode> byArticle = new HashMap<>();
        CycleDetector<String> circles = new CycleDetector<>();
        for (BundleNode report : reports) {
            status(report);
            String article = report.orNull("article");
            if (article != null) {
                once(onRecord.articles().present(article), report, byArticle);
                relay(onRecord.articles().present(article), report, circles);
            }
        }
        circles.cycles().forEach(article -> {
            BundleNode report = byArticle.get(article);
            if (report != null) {
                faults.add(report.at("relayedFrom"), "Reports go round in a circle from here: one of them has it from elsewhere");
            }
        });
    }

    private void once(String article, BundleNode report, Map<String, BundleNode> byArticle) {
        BundleNode first = byArticle.putIfAbsent(article, report);
        if (first != null) {
            faults.add(report.at("article"), "Reports the statement in %s already: keep one of them".formatted(first.path()));
        }
    }

    private void status(BundleNode report) {
        for (String name : List.of(ReportCorrection.DATE, ReportCorrection.NOTE)) {
            if (report.orNull(name) != null && report.orNull(ReportCorrection.STATUS) == null) {
                faults.add(report.at(name), "Needs a status: add what became of the report, or remove this");
            }
        }
    }

    private void relay(String article, BundleNode report, CycleDetector<String> circles) {
        String from = report.orNull("relayedFrom");
        if (from == null) {
            return;
        }
        if (onRecord.articles().present(from).equals(article)) {
            faults.add(report.at("relayedFrom"), "No article relays a statement from itself: name where it has it from");
        } else {
            circles.add(article, onRecord.articles().present(from));
        }
    }
}
