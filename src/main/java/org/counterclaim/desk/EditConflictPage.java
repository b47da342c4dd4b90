package org.counterclaim.desk;

import java.util.List;
import java.util.Map;

import org.counterclaim.desk.FormPage.EditedRecord;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/**
 * The page of an edit conflict: two versions of a record to choose from, field by field, the typed one and the one that somebody else
 * published since the form was opened.
 *
 * @param version the version that is on record now
 */
public record EditConflictPage(String action, FormSubmission sent, EditedRecord record, String version, List<FieldVersions> lines) {

    /**
     * A field in both versions; each without blank values.
     *
     * @param untouched whether mine is as it was when the form was opened, so that only the other version is a change
     * @param asNew what was typed for new records named in it, by the names of the fields below it
     */
    public record FieldVersions(FormField field, List<String> mine, List<String> theirs, boolean differs, boolean untouched,
            Map<String, List<String>> asNew) {}

    /** Whether both versions are the same. */
    public boolean isSame() {
        return lines.stream().noneMatch(FieldVersions::differs);
    }

    /** @param opened the version that was opened; empty if it is not known */
    static List<FieldVersions> lines(List<FormField> fields, FormValues mine, FormValues theirs, FormValues opened) {
        return fields.stream().map(field -> new FieldVersions(field, mine.all(field.name()), theirs.all(field.name()),
                !mine.sameIn(field.name(), theirs), !opened.values().isEmpty() && mine.sameIn(field.name(), opened),
                mine.below(field.name() + ".").values())).toList();
    }
}
