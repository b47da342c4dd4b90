package org.counterclaim.account;

import java.time.Duration;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits failed attempts to sign in: from each network address, and for each e-mail address typed, whether or not an account has it. An
 * e-mail address has one limit for each network address and, so that nobody guesses from many, another for all of them together. Browsers
 * that have signed in to the account before are exempt from the second, so that strangers cannot lock its owner out. Successful attempts do
 * not count.
 */
@Component
class SignInThrottle {

    static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int NETWORKS = 10;

    private final RateLimiter byAccount;
    private final RateLimiter byAccountInAll;
    private final RateLimiter byAddress;

    SignInThrottle(RateLimits limits, @Value("${counterclaim.attempts.by-account:10}") int byAccount,
            @Value("${counterclaim.attempts.by-address:60}") int byAddress) {
        this.byAccount = limits.of("account", byAccount, PERIOD);
        this.byAccountInAll = limits.of("account in all", byAccount * NETWORKS, PERIOD);
        this.byAddress = limits.of("address", byAddress, PERIOD);
    }

    /**
     * Counts an attempt to sign in with a password; returns how long to wait if it is one too many, otherwise zero.
     *
     * @param isKnown whether this browser has signed in to the account before
     */
    Duration count(String email, String networkAddress, boolean isKnown) {
        Duration wait = count(networkAddress);
        if (wait.isZero()) {
            wait = byAccount.count(from(email, networkAddress, isKnown));
        }
        return wait.isZero() && !isKnown ? byAccountInAll.count(normal(email)) : wait;
    }

    /** Counts an attempt to sign in with a passkey, which names no account. */
    Duration count(String networkAddress) {
        return byAddress.countNetwork(networkAddress);
    }

    /** Removes the last attempt from the counts, because it succeeded. */
    void forget(String email, String networkAddress, boolean isKnown) {
        byAccount.forget(from(email, networkAddress, isKnown));
        if (!isKnown) {
            byAccountInAll.takeBack(normal(email));
        }
        forget(networkAddress);
    }

    /** Removes the last attempt with a passkey from the counts, because it succeeded. */
    void forget(String networkAddress) {
        byAddress.takeBackNetwork(networkAddress);
    }

    private static String from(String email, String networkAddress, boolean isKnown) {
        return normal(email) + (isKnown ? "" : " " + RateLimiter.network(networkAddress));
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
