package org.counterclaim.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.merging.Scene;
import org.counterclaim.factcheck.queue.ReviewScene;
import org.counterclaim.history.takedown.Sayings;

/**
 * The whole application behind a real port, with people and records that tests ask for. All classes of tests that carry this get the
 * same one, so that it starts once; what they make there has names of its own. The record is not checked there: some tests make up
 * entries that no record follows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "counterclaim.record-check.every=0")
@Import({Staff.class, OneOfEach.class, Sayings.class, Scene.class, ReviewScene.class})
public @interface SharedApplication {
}
