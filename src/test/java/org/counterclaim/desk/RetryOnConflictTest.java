package org.counterclaim.desk;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

import org.counterclaim.web.form.EditConflictException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RetryOnConflictTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whatStoodInTheWayOnceIsTriedAgain() {
        assertThat(RetryOnConflict.at(() -> {
            if (attempts.incrementAndGet() < 5) {
                throw new CannotAcquireLockException("deadlock");
            }
            return "done";
        })).isEqualTo("done");
    }

    @Test
    void fifthFailureIsAnEditConflictInWords() {
        assertThatThrownBy(() -> RetryOnConflict.at(() -> {
            attempts.incrementAndGet();
            throw new DuplicateKeyException("slug");
        })).isInstanceOfSatisfying(EditConflictException.class, lost -> assertThat(lost.problems()).containsKey(""));
        assertThat(attempts).hasValue(5);
    }

    @Test
    void otherVersionIsAnEditConflictAtOnce() {
        assertThatThrownBy(() -> RetryOnConflict.at(() -> {
            attempts.incrementAndGet();
            throw new OptimisticLockingFailureException("version");
        })).isInstanceOfSatisfying(EditConflictException.class, lost -> assertThat(lost.problems()).isEmpty());
        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatCountsAtAnyVersionIsTriedAgain() {
        assertThat(RetryOnConflict.atAnyVersion(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new OptimisticLockingFailureException("version");
            }
            return "done";
        })).isEqualTo("done");
    }
}
