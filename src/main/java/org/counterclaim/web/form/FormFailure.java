package org.counterclaim.web.form;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The reason why a form was not carried out. Nothing was changed, and the form's page is shown again with what was typed.
 *
 * @param status 422 if something typed is wrong, 409 if somebody else was faster
 * @param problems the problems, in words for the person who typed, by field name; the name is empty for the form as a whole. The map is
 *     empty if the page itself shows what has changed
 */
public record FormFailure(HttpStatus status, Map<String, String> problems) {

    private static final Logger log = LoggerFactory.getLogger(FormFailure.class);

    /**
     * Does what a form asks for.
     *
     * @param act does it in a transaction of its own and answers, as a rule with {@link org.counterclaim.web.SeeOther}
     * @param again returns the form's page with what was typed, for a failure
     */
    public static ModelAndView handle(Supplier<ModelAndView> act, Function<FormFailure, ModelAndView> again) {
        try {
            return act.get();
        } catch (RejectedFormException rejected) {
            return again.apply(new FormFailure(HttpStatus.UNPROCESSABLE_CONTENT, rejected.problems()));
        } catch (EditConflictException lost) {
            return again.apply(new FormFailure(HttpStatus.CONFLICT, lost.problems()));
        } catch (ConcurrencyFailureException | DataIntegrityViolationException lost) {
            log.info("Somebody else was quicker: {}", lost.getClass().getSimpleName());
            return again.apply(new FormFailure(HttpStatus.CONFLICT, Map.of()));
        }
    }

    /** Whether somebody else was faster. */
    public boolean isConflict() {
        return status == HttpStatus.CONFLICT;
    }

    /** Whether the record now has another revision than the one that the form was opened for. */
    public boolean isOutdated() {
        return isConflict() && problems.isEmpty();
    }

    /** Returns the same with words, for a page that does not itself show what has changed. */
    public FormFailure orElse(String words) {
        return isOutdated() ? new FormFailure(status, Map.of("", words)) : this;
    }

    /** Returns all problems in one text. */
    public String words() {
        return String.join(" ", problems.values());
    }
}
