package org.counterclaim.history.takedown;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import org.counterclaim.account.Staff;
import org.counterclaim.testing.OneOfEach;

/** The whole application behind a real port, with administrators, and records that say what is to go. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Staff.class, OneOfEach.class, Sayings.class})
@interface TakedownTest {
}
