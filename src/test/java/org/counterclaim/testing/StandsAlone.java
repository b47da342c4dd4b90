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
 * Marks tests that share nothing with others: slow tests of pure code, processes of their own, for which one mostly waits, and applications
 * that only they use. A class runs at the same time as any others; its methods run one after another. Classes that share an application
 * with each other also have a lock of its name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = StandsAlone.ItsOwnLock.class)
public @interface StandsAlone {

    /** A lock that no other class has. JUnit runs everything under a lock in one thread. */
    class ItsOwnLock implements ResourceLocksProvider {

        @Override
        public Set<Lock> provideForClass(Class<?> test) {
            return Set.of(new Lock(test.getName()));
        }
    }
}
