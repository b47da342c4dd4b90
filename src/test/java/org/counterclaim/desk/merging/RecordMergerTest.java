package org.counterclaim.desk.merging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.counterclaim.testing.SharedApplication;

/** The whole application on a real port, with editors who merge, and records to merge. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SharedApplication
@interface RecordMergerTest {
}
