package org.counterclaim.interchange;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.verdict.Verdict;

/** Checks the rules for verdicts that are not on record yet: their evidence, their approver, and the verdict that they correct. */
record NewVerdictCheck(BundleFaults faults) {

    /**
     * Checks a verdict.
     *
     * @param before the verdicts before it in the bundle
     * @param given those of them that are on record
     */
    void check(BundleNode verdict, List<BundleNode> before, List<Verdict> given) {
        verdict.each("evidence").forEach(this::evidence);
        String approver = verdict.orNull("approvedBy");
        if (approver != null && (verdict.orNull("by") == null || approver.equals(verdict.orNull("by")))) {
            faults.add(verdict.at("approvedBy"), "Must be somebody else than who gave it, and that must be said: correct it, or add by");
        }
        verdict.number("corrects").ifPresent(number -> {
            if (number < 1 || number > before.size()) {
                faults.add(verdict.at("corrects"), "No verdict before it has this number: count them from 1");
            } else if (!mark(before.get(number - 1), number <= given.size() ? given.get(number - 1) : null)
                    .equals(verdict.orNull("mark"))) {
                faults.add(verdict.at("corrects"), "Has another mark than the verdict it corrects: leave this out, it supersedes that");
            }
        });
    }

    private static String mark(BundleNode piece, @Nullable Verdict given) {
        String word = given == null ? piece.orNull("mark") : given.details().mark().toString();
        return word == null ? "" : word;
    }

    private void evidence(BundleNode piece) {
        boolean isArticle = piece.orNull("article") != null;
        if (isArticle == (piece.orNull("statement") != null)) {
            faults.add(piece,
                    isArticle ? "Names an article and a statement: make two pieces of evidence of it"
                            : "Names neither an article nor a statement: add one");
        }
    }
}
