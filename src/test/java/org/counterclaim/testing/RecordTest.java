package org.counterclaim.testing;

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

/**
 * The whole application without a port, for tests that put records in the database or change its tables. All classes with this annotation
 * share one application and run one after another, beside other tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("record")
@SpringBootTest
@Import({OneOfEach.class, RawTables.class})
public @interface RecordTest {
}
