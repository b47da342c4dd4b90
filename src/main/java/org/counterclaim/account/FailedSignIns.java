package org.counterclaim.account;

import java.io.Serializable;
import java.time.Instant;

import org.counterclaim.core.MomentWords;

/** The number of failed attempts to sign in to an account, and the time of the last one. */
record FailedSignIns(int times, Instant last) implements Serializable {

    /** The number from which on attempts are hardly the owner's own slips. */
    private static final int MANY = 10;

    boolean areMany() {
        return times >= MANY;
    }

    /** Returns words for the account's owner. */
    String words() {
        return (times == 1 ? "Once" : times + " times")
                + " somebody tried to sign in to your account with a wrong password since you last did, most recently on "
                + MomentWords.words(last)
                + ". If that was not you, choose a long password that you use nowhere else, or sign in with a passkey.";
    }
}
