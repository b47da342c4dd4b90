package org.counterclaim.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Marks a test that takes long and seldom finds what no other does: it runs every night, with {@code -Dthorough}. docs/testing.md lists
 * these tests.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@Tag("thorough")
@EnabledIfSystemProperty(named = "thorough", matches = ".*", disabledReason = "runs every night, with -Dthorough: see docs/testing.md")
public @interface ThoroughTest {
}
