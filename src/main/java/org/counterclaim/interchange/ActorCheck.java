package org.counterclaim.interchange;

import org.counterclaim.actor.ActorKind;

/** Checks the rules for actors: only unnamed sources have vouchers, who are other actors. */
record ActorCheck(KnownRecords onRecord, BundleFaults faults) {

    void check(BundleRecords bundle) {
        bundle.actors().forEach(this::check);
    }

    private void check(BundleNode actor) {
        if (!actor.each("vouchedBy").isEmpty() && !ActorKind.UNNAMED_SOURCE.toString().equals(actor.orNull("kind"))) {
            faults.add(actor.at("vouchedBy"), "Only an unnamed source is vouched for: remove it, or correct the kind");
        }
        for (BundleNode voucher : actor.each("vouchedBy")) {
            if (onRecord.actors().same(voucher, actor.at("slug"))) {
                faults.add(voucher, "No source vouches for itself: name who does");
            }
        }
    }
}
