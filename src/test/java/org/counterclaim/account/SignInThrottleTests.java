package org.counterclaim.account;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.testing.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.account.Staff.PASSWORD;

@AccountTest
class SignInThrottleTests {

    private static final int BY_ACCOUNT = 10;
    private static final int BY_ADDRESS = 60;

    /** Fewer by address are reached sooner. */
    private static final int FEW = 12;

    @Autowired
    Staff staff;

    @Autowired
    SignInThrottle attempts;

    @Autowired
    RateLimits limits;

    @Test
    void tooManyForOneAccountFromOneAddressHaveToWaitEvenWithThePassword() throws Exception {
        String email = staff.member().email();
        for (int i = 0; i < BY_ACCOUNT; i++) {
            assertThat(attempts.count(email.toUpperCase(java.util.Locale.ROOT), "127.0.0.1", false)).isZero();
        }
        Person person = staff.stranger();
        HttpResponse<String> refused = person.signIn(email, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 91);
        assertThat(refused.body()).contains("Try again in", email).doesNotContain(PASSWORD);
        assertThat(person.signIn("x" + email, PASSWORD).statusCode()).as("another account").isEqualTo(422);
    }

    @Test
    void strangersLockNobodyOutAndTheOwnerHearsOfThem() throws Exception {
        Staff.Member member = staff.member();
        Person owner = staff.signedIn(member);
        for (int i = 0; i < 10 * BY_ACCOUNT; i++) {
            assertThat(attempts.count(member.email(), "192.0.2." + i, false)).isZero();
        }
        assertThat(attempts.count(member.email(), "192.0.2.200", false)).as("guessing from many addresses").isPositive();
        assertThat(owner.signIn(member.email(), "wrong").statusCode()).isEqualTo(422);
        assertThat(owner.signIn(member.email(), PASSWORD).statusCode()).as("from a browser that is known").isEqualTo(303);
        assertThat(owner.get("/account").body()).contains("Once somebody tried to sign in to your account");
    }

    @Test
    void accountThatIsNotThereIsLimitedAlike() {
        for (int i = 0; i < BY_ACCOUNT; i++) {
            assertThat(attempts.count("nobody@example.org", "192.0.2.99", false)).isZero();
        }
        assertThat(attempts.count("nobody@example.org", "192.0.2.99", false)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(90));
    }

    @Test
    void networksThatOneCompanyHasAreLimitedTogether() {
        assertThat(counted("2001:db8:5:%x::1")).as("of one /56").isBetween(4 * FEW, 4 * FEW + 2);
        assertThat(counted("2001:db8:6:%x00::1")).as("of one /48").isBetween(16 * FEW, 16 * FEW + 9);
    }

    private int counted(String networks) {
        SignInThrottle few = new SignInThrottle(limits, BY_ACCOUNT, FEW);
        int counted = 0;
        while (counted < 20 * FEW && few.count(networks.formatted(counted % 0xff)).isZero()) {
            counted++;
        }
        return counted;
    }

    @Test
    void tooManyFromOneNetworkHaveToWait() {
        for (int i = 0; i < BY_ADDRESS; i++) {
            assertThat(attempts.count(i + "@example.net", "2001:db8:1:2::" + i, false)).isZero();
        }
        assertThat(attempts.count("new@example.net", "2001:db8:1:2:3::", false)).isPositive();
        assertThat(attempts.count("new@example.net", "2001:db8:1:3::", false)).isZero();
    }

    @Test
    void successDoesNotCount() {
        for (int i = 0; i < 3 * BY_ADDRESS; i++) {
            assertThat(attempts.count("good@example.net", "198.51.100.1", false)).isZero();
            attempts.forget("good@example.net", "198.51.100.1", false);
        }
    }
}
