package org.counterclaim.interchange.following;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import org.counterclaim.account.Staff;
import org.counterclaim.factcheck.queue.ReviewScene;

/** The whole application on a real port with a mail server, the {@link MailReceiver}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("following")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"counterclaim.record-check.every=0",
    "counterclaim.following.by-address=200", "counterclaim.web-address=https://record.example.org",
    "counterclaim.mail-from=desk@example.org"})
@ContextConfiguration(initializers = MailReceiver.class)
@Import({Staff.class, ReviewScene.class, Mailbox.class})
@interface FollowingTest {
}
