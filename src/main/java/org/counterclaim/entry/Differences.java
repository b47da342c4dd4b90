package org.counterclaim.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.counterclaim.history.SavedState;

import static org.counterclaim.entry.Piece.Mark.ADDED;
import static org.counterclaim.entry.Piece.Mark.FOLDED;
import static org.counterclaim.entry.Piece.Mark.GONE;
import static org.counterclaim.entry.Piece.Mark.SAME;

/** What changed between two states of a record, field by field. */
final class Differences {

    /** So many things that stayed are named; more are counted. */
    private static final int FEW = 3;

    private final StateReading reading;

    Differences(StateReading reading) {
        this.reading = reading;
    }

    /** The fields that say something else, in the order of the fields. */
    List<FieldChange> between(Kind kind, SavedState before, SavedState after) {
        return in(StateField.of(kind), before, after);
    }

    /** The same of what can be restored. */
    List<FieldChange> ofContent(Kind kind, SavedState before, SavedState after) {
        return in(StateField.of(kind).stream().filter(StateField::isContent).toList(), before, after);
    }

    private List<FieldChange> in(List<StateField> fields, SavedState before, SavedState after) {
        return fields.stream()
                .filter(field -> !Objects.equals(reading.values(field, before), reading.values(field, after)))
                .map(field -> change(field, before, after))
                .toList();
    }

    private FieldChange change(StateField field, SavedState before, SavedState after) {
        if (field.type() == StateField.Type.PROSE) {
            return new FieldChange(field.label(), true,
                    Prose.compare(Objects.requireNonNullElse(before.textOrNull(field.name()), ""),
                            Objects.requireNonNullElse(after.textOrNull(field.name()), "")));
        }
        return new FieldChange(field.label(), false, things(reading.values(field, before), reading.values(field, after)));
    }

    private static List<Piece> things(List<List<Part>> before, List<List<Part>> after) {
        List<Piece> pieces = new ArrayList<>();
        for (Runs.Run<List<Part>> run : Runs.between(before, after)) {
            if (run.isSame()) {
                pieces.addAll(stayed(run.before()));
            } else {
                run.before().forEach(gone -> pieces.add(new Piece(GONE, gone)));
                run.after().forEach(added -> pieces.add(new Piece(ADDED, added)));
            }
        }
        return pieces;
    }

    private static List<Piece> stayed(List<List<Part>> same) {
        return same.size() <= FEW ? same.stream().map(one -> new Piece(SAME, one)).toList()
                : List.of(Piece.words(FOLDED, "%d more are unchanged".formatted(same.size())));
    }
}
