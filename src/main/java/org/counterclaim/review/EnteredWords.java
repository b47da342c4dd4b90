package org.counterclaim.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.Entered;
import org.counterclaim.desk.Field;
import org.counterclaim.desk.References;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Change;

/** Reads small forms. */
@Component
class EnteredWords {

    private final References references;
    private final Clock clock;

    EnteredWords(References references, Clock clock) {
        this.references = references;
        this.clock = clock;
    }

    Entered read(Typed typed, Field field, SignedIn by) {
        return new Entered(typed, List.of(field), references, new Change(by.author(), null), LocalDate.now(clock));
    }
}
