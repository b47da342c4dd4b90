package org.counterclaim.reader.filter;

import java.util.List;

import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;

/** The fields of a form for a filter: what was asked for, and what there is to choose from. */
public record FilterForm(RecordFilter filter) {

    /** Returns the stances. */
    public Stance[] stances() {
        return Stance.values();
    }

    /** Returns the words for verdicts. */
    public List<String> verdicts() {
        return RecordFilterReader.VERDICTS;
    }

    /** Returns the signals. */
    public Signal[] signals() {
        return Signal.values();
    }

    /** Returns the roles of actors. */
    public ActorRole[] roles() {
        return ActorRole.values();
    }

    /** Returns what claims may lack. */
    public MissingPart[] missingParts() {
        return MissingPart.values();
    }
}
