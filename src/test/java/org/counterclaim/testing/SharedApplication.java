package org.counterclaim.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.counterclaim.account.Staff;
import org.counterclaim.capture.LocalPosting;
import org.counterclaim.desk.merging.Scene;
import org.counterclaim.factcheck.queue.ReviewScene;
import org.counterclaim.history.takedown.Sayings;

/**
 * The whole application on a real port, for tests that make people and records there. All classes with this annotation share one
 * application, so that it starts once; what they make there has unique names. The record is not checked there, because some tests make up
 * entries without records.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "counterclaim.record-check.every=0")
@Import({Staff.class, OneOfEach.class, Sayings.class, Scene.class, ReviewScene.class, LocalPosting.class})
public @interface SharedApplication {
}
