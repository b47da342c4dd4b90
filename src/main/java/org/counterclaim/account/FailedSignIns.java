package org.counterclaim.account;

import java.io.Serializable;
import java.time.Instant;

import org.counterclaim.core.MomentWords;

/** How often somebody tried to sign in to an account with a wrong password, and when last. */
record FailedSignIns(int times, Instant last) implements Serializable {

    /** From here on it is more than its owner's slips. */
    private static final int MANY = 10;

    boolean areMany() {
        return times >= MANY;
    }

    /** For its owner. */
    String words() {
        return (times == 1 ? "Once" : times + " times")
                + " somebody tried to sign in to your account with a wrong password since you last did, most recently on "
                + MomentWords.words(last)
                + ". If that was not you, choose a long password that you use nowhere else, or sign in with a passkey.";
    }
}
