package org.counterclaim.account;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.testing.Person;
import org.counterclaim.testing.TwoNodes;

import static org.assertj.core.api.Assertions.assertThat;

/** Two running applications on one database. */
@ExtendWith(TwoNodes.class)
class TwoNodeTests {

    private final ConfigurableApplicationContext first;
    private final ConfigurableApplicationContext second;

    TwoNodeTests(TwoNodes.Nodes nodes) {
        first = nodes.first();
        second = nodes.second();
    }

    @Test
    void lockEndsTheSessionsOnBothNodesAtOnce() throws Exception {
        Staff staff = first.getBean(Staff.class);
        Staff.Member member = staff.member(Role.EDITOR);
        Person here = staff.signedIn(member);
        Person there = second.getBean(Staff.class).signedIn(member);
        Person both = staff.signedIn(member).at(TwoNodes.Nodes.port(second));
        for (Person person : new Person[] {here, there, both}) {
            assertThat(person.get("/account").statusCode()).isEqualTo(200);
        }
        long locked = System.nanoTime();
        staff.lock(member);
        for (Person person : new Person[] {here, there, both}) {
            assertThat(person.get("/account").statusCode()).isEqualTo(303);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - locked);
        System.out.println("A lock ended the sessions on both nodes within " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(second.getBean(Staff.class).stranger().signIn(member.email(), Staff.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void nodesShareAttemptsAndSessions() throws Exception {
        String email = UUID.randomUUID() + "@example.org";
        for (int i = 0; i < 10; i++) {
            ConfigurableApplicationContext node = i % 2 == 0 ? first : second;
            assertThat(node.getBean(SignInThrottle.class).count(email, "192.0.2.20", false)).isZero();
        }
        assertThat(first.getBean(SignInThrottle.class).count(email, "192.0.2.20", false)).isPositive();
        assertThat(second.getBean(SignInThrottle.class).count(email, "192.0.2.20", false)).isPositive();
        Person person = first.getBean(Staff.class).signedIn(Role.EDITOR);
        assertThat(person.at(TwoNodes.Nodes.port(second)).get("/account").statusCode()).isEqualTo(200);
    }
}
