package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.article.SourceCopy;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.Withdrawal;
import org.counterclaim.web.form.CommonFields;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormSubmission;

/**
 * A form as shown, with its values.
 *
 * @param kind the kind of record that it is for
 * @param plural the kind's name in addresses
 * @param address where the form is
 * @param action where it is sent
 * @param record the record that it changes; null for a new one
 */
public record FormPage(String kind, String plural, String address, String action, FormSubmission sent, @Nullable EditedRecord record,
        List<FieldRow> lines, Map<String, String> problems) {

    /**
     * The record that a form changes.
     *
     * @param name what it is called
     * @param path its address for readers, without the first slash
     * @param mergeable whether it can be merged with others of its kind
     * @param merged whether it was
     * @param copy whether a copy of the source that it describes is kept; null if it describes none
     */
    public record EditedRecord(String name, String path, @Nullable Withdrawal withdrawn, boolean mergeable, boolean merged,
            @Nullable SourceCopy copy) {

        static EditedRecord of(PublishedRecord record, String name, String path, @Nullable SourceCopy copy) {
            boolean isMerged = record instanceof MergeableRecord mergeable && mergeable.mergedInto().isPresent();
            return new EditedRecord(name, path, record.withdrawal().orElse(null), record instanceof MergeableRecord, isMerged, copy);
        }
    }

    /**
     * A field with what is in it.
     *
     * @param value what is in it, where only one thing can be
     * @param plural the word in addresses for the kind of record that the field names; null where it names none
     * @param names the names in it, one at least where the field names records; of a field for many the last is empty
     * @param another a name more, for a script to add, with {@link #number} for its number; null where there can be none
     * @param isInPlace whether it is for a record to be made where another field names it
     */
    public record FieldRow(FormField field, String value, @Nullable String problem, @Nullable String plural, List<ReferenceRow> names,
            @Nullable ReferenceRow another, boolean isInPlace) {

        /**
         * A field on a page of its own; what it names has to be on record already.
         *
         * @param plural the word in addresses for the kind of record that the field names; null where it names none
         */
        public static FieldRow alone(FormField field, String value, @Nullable String problem, @Nullable String plural) {
            ReferenceRow name = new ReferenceRow(field.name(), field.name() + ".", value, problem, List.of(), "", null, false, false);
            return new FieldRow(field, value, problem, plural, plural == null ? List.of() : List.of(name), null, false);
        }

        /** Returns the placeholder for the number in {@link #another}. */
        public String number() {
            return number(field.name());
        }

        /** Returns a placeholder of its own for each field for many names, because such fields may be nested. */
        static String number(String field) {
            return "Nth" + field.chars().filter(c -> c == '.').count();
        }

        /** Whether browsers enforce that it is filled in; not for a new record, which may not be wanted. */
        public boolean isInsistedOn() {
            return field.isRequired() && !isInPlace;
        }

        /** Whether it must be visible, because it has a value or a problem. */
        boolean isNeeded() {
            return !errors().isEmpty()
                    || Stream.concat(Stream.of(value), names.stream().map(ReferenceRow::value)).anyMatch(some -> !some.isBlank());
        }

        /** Returns the readings to choose from, if a submitted date has several. */
        public List<String> choices() {
            return problem == null || field.type() != FormField.Type.DATE ? List.of() : ReferenceDays.choices(value());
        }

        /** Returns the ids of the elements with its problem and its help. */
        public @Nullable String describedBy() {
            return describedBy(field.name(), problem);
        }

        /** The same for one of its names. */
        public @Nullable String describedBy(ReferenceRow name) {
            return describedBy(name.id(), name.problem());
        }

        private @Nullable String describedBy(String id, @Nullable String wrong) {
            String ids = (wrong == null ? "" : id + "-problem ") + (field.hint() == null ? "" : field.name() + "-hint");
            return ids.isEmpty() ? null : ids.strip();
        }

        /** Returns its problems, and those of a new record in its place. */
        public List<ErrorLink> errors() {
            return errors("").toList();
        }

        private Stream<ErrorLink> errors(String of) {
            Stream<ErrorLink> own = problem == null || !names.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new ErrorLink(field.name(), field.label() + of + ": " + problem));
            return Stream.concat(own, names.stream().flatMap(name -> name.errors(field.label() + of)));
        }
    }

    /**
     * One of the names in a field that names records.
     *
     * @param id its id on the page
     * @param below what the names of the fields begin with that say more of it
     * @param near the records that may be meant, where it is unclear
     * @param meant what to type for the one of these that is chosen; empty if none is
     * @param asNew the fields for a new record of the name; null where none can be made
     * @param offersNew whether to ask for these now
     * @param isNew whether a new record is asked for already
     */
    public record ReferenceRow(String id, String below, String value, @Nullable String problem, List<RecordSuggestion> near, String meant,
            @Nullable List<FieldRow> asNew, boolean offersNew, boolean isNew) {

        private Stream<ErrorLink> errors(String label) {
            Stream<ErrorLink> own = problem == null ? Stream.empty() : Stream.of(new ErrorLink(id, label + ": " + problem));
            Stream<ErrorLink> made = asNew == null || !isNew
                    ? Stream.empty()
                    : asNew.stream().flatMap(line -> line.errors(" of “" + value + "”"));
            return Stream.concat(own, made);
        }
    }

    /**
     * What is wrong with a field, in words with its label.
     *
     * @param id the id of the place on the page
     */
    public record ErrorLink(String id, String words) {}

    /**
     * Fields that stand together.
     *
     * @param fold the words that they are folded away under; null where they are not
     */
    public record FieldGroup(@Nullable String fold, List<FieldRow> lines) {

        /** Whether they are shown although they are folded away. */
        public boolean isOpen() {
            return lines.stream().anyMatch(FieldRow::isNeeded);
        }

        /** Whether a field of that name is among them. */
        public boolean has(String name) {
            return lines.stream().anyMatch(line -> line.field().name().equals(name));
        }
    }

    /** Returns the fields in columns: required, then optional ones; a single column if nothing is folded away. */
    public List<List<FieldGroup>> columns() {
        if (lines.stream().allMatch(line -> line.field().fold() == null)) {
            return List.of(List.of(new FieldGroup(null, lines)));
        }
        return Stream.of(true, false)
                .map(isRequired -> groups(lines.stream().filter(line -> line.field().isRequired() == isRequired).toList())).toList();
    }

    private static List<FieldGroup> groups(List<FieldRow> lines) {
        List<FieldGroup> groups = new ArrayList<>();
        for (FieldRow line : lines) {
            String fold = line.field().fold();
            if (groups.isEmpty() || !Objects.equals(groups.getLast().fold(), fold)) {
                groups.add(new FieldGroup(fold, new ArrayList<>()));
            }
            groups.getLast().lines().add(line);
        }
        return groups;
    }

    /** Whether any of these fields must be visible, because it has a value or a problem. */
    public boolean needs(String... names) {
        return Stream.of(names).anyMatch(name -> line(name).isNeeded());
    }

    /** Whether the desk has a list of such records. */
    public boolean isListed() {
        return Stream.of(RecordList.values()).anyMatch(list -> list.toString().equals(plural));
    }

    /** Whether there can be more fields of a kind than are shown. */
    public boolean isOpenEnded() {
        return lines.stream().anyMatch(line -> line.field().name().startsWith("report"));
    }

    /** The name under which the page finds what was typed as the reason for a withdrawal or its end. */
    static final String STANDING_REASON = "standing.reason";

    /** Returns the typed reason for withdrawing or reinstating it. */
    public String standingReason() {
        return sent.typed().one(STANDING_REASON);
    }

    /** Whether to show the form: a withdrawn record's form is hidden, unless it brings back what somebody typed. */
    public boolean isWritable() {
        return record == null || record.withdrawn() == null
                || (!problems.isEmpty() && !sent.typed().has(STANDING_REASON) && sent.typed().has(CommonFields.REASON.name()));
    }

    /** The field of a name. */
    public FieldRow line(String name) {
        return lines.stream().filter(line -> line.field().name().equals(name)).findFirst().orElseThrow();
    }

    /** Returns the problem of the form as a whole. */
    public Optional<String> problem() {
        return Optional.ofNullable(problems.get(""));
    }

    /** Returns the problems of fields, in the order of the fields. */
    public List<ErrorLink> errors() {
        return lines.stream().flatMap(line -> line.errors().stream()).toList();
    }
}
