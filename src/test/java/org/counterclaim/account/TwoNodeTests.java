package org.counterclaim.account;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.counterclaim.Counterclaim;
import org.counterclaim.database.TestServer;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Two running applications on one database. */
class TwoNodeTests {

    private final TestServer.Database database = TestDatabase.fresh();
    private ConfigurableApplicationContext first;
    private ConfigurableApplicationContext second;

    @BeforeEach
    void start() {
        first = node();
        second = node();
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    private ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(Counterclaim.class, Staff.class).run("--server.port=0", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.runtime(), "--spring.datasource.password=" + database.runtimePassword(),
                "--spring.flyway.url=" + database.url(), "--spring.flyway.user=" + database.owner(),
                "--spring.flyway.password=" + database.ownerPassword());
    }

    @Test
    void lockEndsTheSessionsOnBothNodesAtOnce() throws Exception {
        Staff staff = first.getBean(Staff.class);
        Staff.Member member = staff.member(Role.EDITOR);
        Person here = staff.signedIn(member);
        Person there = second.getBean(Staff.class).signedIn(member);
        Person both = staff.signedIn(member).at(port(second));
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
        assertThat(person.at(port(second)).get("/account").statusCode()).isEqualTo(200);
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
