package org.counterclaim.interchange.api;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordPublisher;
import org.counterclaim.desk.RecordSearch;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.IdempotencyKeys;

/** Writes what programs send as if an editor had typed it, and knows the revision that came of it, in one transaction each. */
@Component
class RecordWriter {

    private final RecordPublisher publishing;
    private final IdempotencyKeys keys;
    private final RecordSearch names;

    RecordWriter(RecordPublisher publishing, IdempotencyKeys keys, RecordSearch names) {
        this.publishing = publishing;
        this.keys = keys;
        this.names = names;
    }

    /** @param revision that was written, counted from 1 */
    record WrittenRecord(Slug slug, int revision) {}

    /** Returns what one would type for the record at an address as it is. */
    @Transactional(readOnly = true)
    public FormValues present(RecordForm<?, ?> form, Slug slug) {
        return form.typedAt(slug, names::typed);
    }

    /** Puts a record on record, once for each key. A request that comes again gets the answer that the first one got. */
    @Transactional
    public WrittenRecord create(RecordForm<?, ?> form, FormSubmission sent, SignedIn by) {
        String place = "/desk/" + form.plural() + "/";
        keys.throwUnlessSame(sent, place);
        return new WrittenRecord(Slug.of(publishing.create(form.kind(), sent, by).substring(place.length())), 1);
    }

    /** Changes the record at an address, if it still has the revision that the form names. */
    @Transactional
    public <R extends PublishedRecord> WrittenRecord revise(RecordForm<R, ?> form, Slug slug, FormSubmission sent, SignedIn by) {
        return written(form, publishing.revise(form, slug, sent, by));
    }

    /** Withdraws the record at an address, whatever its revision. */
    @Transactional
    public <R extends PublishedRecord> WrittenRecord withdraw(RecordForm<R, ?> form, Slug slug, FormSubmission sent, SignedIn by) {
        return written(form, publishing.withdraw(form, slug, sent, by));
    }

    /** Puts the withdrawn record at an address back, whatever its revision. */
    @Transactional
    public <R extends PublishedRecord> WrittenRecord reinstate(RecordForm<R, ?> form, Slug slug, FormSubmission sent, SignedIn by) {
        return written(form, publishing.reinstate(form, slug, sent, by));
    }

    private static <R extends PublishedRecord> WrittenRecord written(RecordForm<R, ?> form, String place) {
        R record = form.get(Slug.of(place.substring(place.lastIndexOf('/') + 1)));
        return new WrittenRecord(record.slug(), record.revision() + 1);
    }
}
