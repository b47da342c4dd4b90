package org.counterclaim.account;

import java.time.Duration;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits failed attempts to sign in: for each e-mail address that is typed, whether or not an account has it, and for each
 * network address. An attempt that succeeds does not count.
 */
@Component
class Attempts {

    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final Limit byAccount;
    private final Limit byAddress;

    Attempts(Limits limits, @Value("${counterclaim.attempts.by-account:10}") int byAccount,
            @Value("${counterclaim.attempts.by-address:60}") int byAddress) {
        this.byAccount = limits.of("account", byAccount, PERIOD);
        this.byAddress = limits.of("address", byAddress, PERIOD);
    }

    /** Counts an attempt to sign in with a password; gives how long to wait if it is one too many, else zero. */
    Duration count(String email, String networkAddress) {
        Duration wait = count(networkAddress);
        return wait.isZero() ? byAccount.count(normal(email)) : wait;
    }

    /** Counts an attempt to sign in with a passkey, which names no account. */
    Duration count(String networkAddress) {
        return byAddress.countNetwork(networkAddress);
    }

    /** The last attempt succeeded. */
    void forget(String email, String networkAddress) {
        byAccount.forget(normal(email));
        forget(networkAddress);
    }

    /** The last attempt with a passkey succeeded. */
    void forget(String networkAddress) {
        byAddress.takeBackNetwork(networkAddress);
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
