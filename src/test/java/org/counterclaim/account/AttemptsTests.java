package org.counterclaim.account;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.counterclaim.testing.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.account.Staff.PASSWORD;

@AccountTest
class AttemptsTests {

    private static final int BY_ACCOUNT = 10;
    private static final int BY_ADDRESS = 60;

    @Autowired
    Staff staff;

    @Autowired
    Attempts attempts;

    @Test
    void tooManyForOneAccountHaveToWaitEvenWithThePassword() throws Exception {
        String email = staff.member().email();
        for (int i = 0; i < BY_ACCOUNT; i++) {
            assertThat(attempts.count(email.toUpperCase(java.util.Locale.ROOT), "192.0.2." + i)).isZero();
        }
        Person person = staff.stranger();
        HttpResponse<String> refused = person.signIn(email, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 91);
        assertThat(refused.body()).contains("Try again in", email).doesNotContain(PASSWORD);
        assertThat(person.signIn("x" + email, PASSWORD).statusCode()).as("another account").isEqualTo(422);
    }

    @Test
    void accountThatIsNotThereIsLimitedAlike() {
        for (int i = 0; i < BY_ACCOUNT; i++) {
            assertThat(attempts.count("nobody@example.org", "192.0.2.1" + i)).isZero();
        }
        assertThat(attempts.count("nobody@example.org", "192.0.2.99")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(90));
    }

    @Test
    void tooManyFromOneNetworkHaveToWait() {
        for (int i = 0; i < BY_ADDRESS; i++) {
            assertThat(attempts.count(i + "@example.net", "2001:db8:1:2::" + i)).isZero();
        }
        assertThat(attempts.count("new@example.net", "2001:db8:1:2:3::")).isPositive();
        assertThat(attempts.count("new@example.net", "2001:db8:1:3::")).isZero();
    }

    @Test
    void successDoesNotCount() {
        for (int i = 0; i < 3 * BY_ADDRESS; i++) {
            assertThat(attempts.count("good@example.net", "198.51.100.1")).isZero();
            attempts.forget("good@example.net", "198.51.100.1");
        }
    }
}
