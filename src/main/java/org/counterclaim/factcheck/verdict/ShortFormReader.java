package org.counterclaim.factcheck.verdict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** Reads small forms. */
@Component
public class ShortFormReader {

    private final ReferenceResolver references;
    private final Clock clock;

    ShortFormReader(ReferenceResolver references, Clock clock) {
        this.references = references;
        this.clock = clock;
    }

    public FormReader read(FormValues typed, FormField field, SignedIn by) {
        return new FormReader(typed, List.of(field), references, new ChangeReason(by.author(), null), LocalDate.now(clock));
    }
}
