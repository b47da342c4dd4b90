package org.counterclaim.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Tests that share nothing with others: pure code that takes long, processes of their own, for which one mostly waits, and applications
 * that only they use. A class of them runs while any others do; its methods run one after another. Those that share an application with
 * one another also have a lock of its name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = StandsAlone.ItsOwnLock.class)
public @interface StandsAlone {

    /** A lock that no other class has. JUnit runs what is below a lock in one thread. */
    class ItsOwnLock implements ResourceLocksProvider {

        @Override
        public Set<Lock> provideForClass(Class<?> test) {
            return Set.of(new Lock(test.getName()));
        }
    }
}
