package org.counterclaim.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.counterclaim.record.FieldType;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.SavedState;

import static org.counterclaim.history.DiffPiece.Mark.ADDED;
import static org.counterclaim.history.DiffPiece.Mark.FOLDED;
import static org.counterclaim.history.DiffPiece.Mark.GONE;
import static org.counterclaim.history.DiffPiece.Mark.SAME;

/** Finds what changed between two states of a record, field by field. */
public final class StateDifferences {

    /** How many unchanged items of a list are shown; further ones are only counted. */
    private static final int FEW = 3;

    private final StateReader reading;

    public StateDifferences(StateReader reading) {
        this.reading = reading;
    }

    /** Returns the fields that differ, in the order of the fields. */
    List<FieldChange> between(RecordType<?, ?> kind, SavedState before, SavedState after) {
        return in(kind.fields(), before, after);
    }

    /** Returns the fields that differ among those that can be restored. */
    public List<FieldChange> ofContent(RecordType<?, ?> kind, SavedState before, SavedState after) {
        return in(kind.restorable().stream().toList(), before, after);
    }

    private List<FieldChange> in(List<RecordField<?, ?>> fields, SavedState before, SavedState after) {
        return fields.stream()
                .filter(field -> !Objects.equals(reading.values(field, before), reading.values(field, after)))
                .map(field -> change(field, before, after))
                .toList();
    }

    private FieldChange change(RecordField<?, ?> field, SavedState before, SavedState after) {
        if (field.type().display() == FieldType.Display.PROSE) {
            return new FieldChange(field.label(), true,
                    ProseDiff.compare(Objects.requireNonNullElse(before.textOrNull(field.name()), ""),
                            Objects.requireNonNullElse(after.textOrNull(field.name()), "")));
        }
        return new FieldChange(field.label(), false, things(reading.values(field, before), reading.values(field, after)));
    }

    private static List<DiffPiece> things(List<List<LinkedText>> before, List<List<LinkedText>> after) {
        List<DiffPiece> pieces = new ArrayList<>();
        for (ListDiff.Run<List<LinkedText>> run : ListDiff.between(before, after)) {
            if (run.isSame()) {
                pieces.addAll(stayed(run.before()));
            } else {
                run.before().forEach(gone -> pieces.add(new DiffPiece(GONE, gone)));
                run.after().forEach(added -> pieces.add(new DiffPiece(ADDED, added)));
            }
        }
        return pieces;
    }

    private static List<DiffPiece> stayed(List<List<LinkedText>> same) {
        return same.size() <= FEW ? same.stream().map(one -> new DiffPiece(SAME, one)).toList()
                : List.of(DiffPiece.words(FOLDED, "%d more are unchanged".formatted(same.size())));
    }
}
