package org.counterclaim.web.form;

import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.SeeOther;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FormFailureTest {

    @Test
    void whatIsDoneIsAnsweredAsItSays() {
        ModelAndView done = SeeOther.page("/desk");
        assertThat(FormFailure.handle(() -> done, failure -> new ModelAndView("never"))).isSameAs(done);
    }

    @Test
    void brokenRuleIs422WithWhatIsWrong() {
        FormFailure failure = failure(() -> {
            throw new RejectedFormException(Map.of("name", "Fill this in."));
        });
        assertThat(failure).isEqualTo(new FormFailure(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("name", "Fill this in.")));
        assertThat(failure.isConflict()).isFalse();
        assertThat(failure.orElse("It has changed.")).isEqualTo(failure);
    }

    @Test
    void lostRaceIs409WhoeverReportsIt() {
        for (RuntimeException lost : new RuntimeException[] {new EditConflictException(), new OptimisticLockingFailureException("version"),
            new DuplicateKeyException("slug")}) {
            FormFailure failure = failure(() -> {
                throw lost;
            });
            assertThat(failure).isEqualTo(new FormFailure(HttpStatus.CONFLICT, Map.of()));
            assertThat(failure.isOutdated()).isTrue();
            assertThat(failure.orElse("It has changed.").words()).isEqualTo("It has changed.");
        }
    }

    @Test
    void lostRaceKeepsItsWords() {
        FormFailure failure = failure(() -> {
            throw new EditConflictException("D. Reyes is on it.");
        });
        assertThat(failure.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(failure.isOutdated()).isFalse();
        assertThat(failure.orElse("It has changed.").words()).isEqualTo("D. Reyes is on it.");
    }

    @Test
    void anythingElseIsNotTheFormsAffair() {
        assertThatThrownBy(() -> failure(() -> {
            throw new NotFoundException("No story has this address.");
        })).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> failure(() -> {
            throw new IllegalStateException("a bug");
        })).isInstanceOf(IllegalStateException.class);
    }

    private static FormFailure failure(Supplier<ModelAndView> act) {
        ModelAndView page = FormFailure.handle(act, failure -> new ModelAndView("again", Map.of("failure", failure)));
        return (FormFailure) page.getModel().get("failure");
    }
}
