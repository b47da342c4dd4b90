package org.counterclaim.history.takedown;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.counterclaim.testing.SharedApplication;

/** The whole application on a real port, with administrators, and records with the words to take down. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SharedApplication
@interface TakedownTest {
}
