package org.counterclaim.interchange;

import org.counterclaim.actor.ActorKind;

/** The rules for actors: only unnamed sources are vouched for, and by others. */
record ActorCheck(OnRecord onRecord, Faults faults) {

    void check(Bundle bundle) {
        bundle.actors().forEach(this::check);
    }

    private void check(Piece actor) {
        if (!actor.each("vouchedBy").isEmpty() && !ActorKind.UNNAMED_SOURCE.toString().equals(actor.orNull("kind"))) {
            faults.add(actor.at("vouchedBy"), "Only an unnamed source is vouched for: remove it, or correct the kind");
        }
        for (Piece voucher : actor.each("vouchedBy")) {
            if (onRecord.actors().same(voucher, actor.at("slug"))) {
                faults.add(voucher, "No source vouches for itself: name who does");
            }
        }
    }
}
