package org.counterclaim.desk.merging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.desk.FormPage;
import org.counterclaim.web.form.FormSubmission;

/**
 * The page on which somebody merges a record into another.
 *
 * @param action where the page is, and where it is sent
 * @param into the field for the other
 * @param preview the effect; null if the other record is not known yet
 */
public record MergePage(String kind, String plural, String action, FormSubmission sent, MergedRecord from, FormPage.FieldRow into,
        @Nullable MergePreview preview, Map<String, String> problems) {

    static final String INTO = "into";
    static final String INTO_ID = "intoId";
    static final String FROM_VERSION = "fromVersion";
    static final String INTO_VERSION = "intoVersion";

    /**
     * One of the two.
     *
     * @param path its address for readers
     */
    public record MergedRecord(UUID id, String name, String path, int version) {}

    /**
     * A field's values in both records.
     *
     * @param outcome what becomes of what the first says
     */
    public record FieldComparison(String label, List<String> from, List<String> into, String outcome) {}

    /**
     * The effect of the merge.
     *
     * @param touched the records whose references move from the first to the second
     */
    public record MergePreview(MergedRecord into, List<FieldComparison> lines, List<AffectedRecord> touched,
            List<MergeObstacle> obstacles) {

        private static final int MOST = 200;

        /** Returns the records that are listed. */
        public List<AffectedRecord> listed() {
            return touched.stream().filter(one -> one.label() != null).limit(MOST).toList();
        }

        /** Returns how many are not listed. */
        public int unlisted() {
            return touched.size() - listed().size();
        }
    }

    /** The field for why they are the same. */
    public FormPage.FieldRow reason() {
        return MergeReasons.line("Why they are the same, in public words", sent, problems);
    }

    /** Returns the problem of the form as a whole. */
    public Optional<String> problem() {
        return Optional.ofNullable(problems.get(""));
    }

    /** Returns the problems of fields. */
    public List<FormPage.ErrorLink> errors() {
        return Stream.of(into, reason()).flatMap(line -> line.errors().stream()).toList();
    }
}
