package org.counterclaim.interchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.counterclaim.claim.Claim;
import org.counterclaim.core.CycleDetector;
import org.counterclaim.interchange.BundleRecords.BundledStatement;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;

/** Checks the rules for statements: how fields depend on each other, and that a statement and its answer are on the same claim. */
final class StatementCheck {

    private final KnownRecords onRecord;
    private final BundleFaults faults;
    private final Map<String, BundledStatement> bySlug = new HashMap<>();

    StatementCheck(KnownRecords onRecord, BundleFaults faults) {
        this.onRecord = onRecord;
        this.faults = faults;
    }

    void check(BundleRecords bundle) {
        for (BundledStatement statement : bundle.statements()) {
            String slug = statement.piece().orNull("slug");
            if (slug != null) {
                bySlug.putIfAbsent(onRecord.statements().present(slug), statement);
            }
        }
        bundle.statements().forEach(this::check);
        circles(bundle);
    }

    private void check(BundledStatement statement) {
        aim(statement.piece());
        quotation(statement.piece());
        staysOnClaim(statement);
        answer(statement);
    }

    private void aim(BundleNode statement) {
        String stance = statement.orNull("stance");
        boolean against = Arrays.stream(Stance.values())
                .anyMatch(one -> one.side() == Stance.Side.AGAINST && one.toString().equals(stance));
        if (statement.orNull("aim") != null && stance != null && !against) {
            faults.add(statement.at("aim"), "Only a statement that denies or disputes has an aim: remove it, or correct the stance");
        }
    }

    private void quotation(BundleNode statement) {
        boolean inLanguage = statement.orNull("quotationLanguage") != null;
        if (statement.orNull("translation") != null && !inLanguage) {
            faults.add(statement.at("translation"), "Needs the quotation and its language: add quotation and quotationLanguage");
        }
        if (inLanguage && statement.orNull("quotation") == null) {
            faults.add(statement.at("quotationLanguage"), "Needs a quotation: add it, or remove the language");
        }
    }

    private void staysOnClaim(BundledStatement statement) {
        Statement known = onRecord.statements().get(statement.piece().orNull("slug"));
        if (known != null && !isOn(known, statement.claim())) {
            faults.add(statement.piece().at("slug"), "Is on record beneath another claim: choose another slug, or move it back");
        }
    }

    private void answer(BundledStatement statement) {
        BundleNode answers = statement.piece().at("answers");
        String slug = answers.orNull();
        if (slug == null) {
            return;
        }
        BundledStatement here = bySlug.get(onRecord.statements().present(slug));
        Statement known = onRecord.statements().get(slug);
        if (onRecord.statements().same(answers, statement.piece().at("slug"))) {
            faults.add(answers, "No statement answers itself: name the statement it answers");
        } else if (here == null ? known != null && !isOn(known, statement.claim()) : !here.claim().equals(statement.claim())) {
            faults.add(answers, "Is a statement on another claim: name one on the same claim");
        }
    }

    private boolean isOn(Statement known, BundleNode claim) {
        Claim present = onRecord.claims().get(claim.orNull("slug"));
        return present != null && present.id().equals(known.details().claim());
    }

    private void circles(BundleRecords bundle) {
        CycleDetector<String> circles = new CycleDetector<>();
        for (BundledStatement statement : bundle.statements()) {
            String from = statement.piece().orNull("slug");
            String to = statement.piece().orNull("answers");
            if (from != null && to != null && !onRecord.statements().present(from).equals(onRecord.statements().present(to))) {
                circles.add(onRecord.statements().present(from), onRecord.statements().present(to));
            }
        }
        circles.cycles().forEach(slug -> {
            BundledStatement first = bySlug.get(slug);
            if (first != null) {
                faults.add(first.piece().at("answers"), "Answers go round in a circle from here: remove one of them");
            }
        });
    }
}
