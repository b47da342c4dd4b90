package org.counterclaim.desk.merging;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.counterclaim.core.Slug;
import org.counterclaim.database.LongTransaction;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.record.MergeableRecord;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.RejectedFormException;

/** Finds the two records that somebody wants to merge. */
@Component
class MergePairs {

    private final RecordForms forms;
    private final ReferenceResolver references;
    private final MergeableRecords records;
    private final EntityManager entities;
    private final JdbcClient database;
    private final LongTransaction longTransaction;

    MergePairs(RecordForms forms, ReferenceResolver references, MergeableRecords records, EntityManager entities, JdbcClient database,
            LongTransaction longTransaction) {
        this.forms = forms;
        this.references = references;
        this.records = records;
        this.entities = entities;
        this.database = database;
        this.longTransaction = longTransaction;
    }

    /**
     * The record at an address and the other that a form means: by its id, or else by the name that was typed.
     *
     * @throws RejectedFormException if nothing is on record under the name, or more than one thing
     */
    MergePair find(String plural, Slug slug, FormValues typed) {
        RecordForm<?, ?> form = forms.at(plural);
        UUID from = form.get(slug).id();
        return pair(form, from, records.known(form.kind(), typed.one(MergePage.INTO_ID))
                .orElseGet(() -> references.find(form.kind(), typed.one(MergePage.INTO), MergePage.INTO)));
    }

    /**
     * Returns and locks two records, so that nobody else changes or begins to refer to them before this transaction ends. It allows a long
     * transaction.
     */
    MergePair locked(String kind, UUID from, UUID into) {
        longTransaction.allow();
        database.sql("select id from %s where id in (:from, :into) order by id for update".formatted(forms.of(kind).kind()))
                .param("from", from).param("into", into).query(UUID.class).list();
        MergePair pair = pair(forms.of(kind), from, into);
        entities.refresh(pair.from());
        entities.refresh(pair.into());
        return pair(forms.of(kind), from, into);
    }

    MergePair pair(RecordForm<?, ?> form, UUID from, UUID into) {
        MergeableRecord one = records.mergeable(form.kind(), from);
        MergeableRecord other = records.mergeable(form.kind(), into);
        return new MergePair(form, one, records.name(one), other, records.name(other));
    }
}
