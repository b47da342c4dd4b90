package org.counterclaim.merging;

import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.counterclaim.core.Slug;
import org.counterclaim.database.LongTransaction;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordForms;
import org.counterclaim.desk.References;
import org.counterclaim.desk.Rejected;
import org.counterclaim.desk.Typed;
import org.counterclaim.history.Mergeable;

/** Finds the two records that somebody wants to merge. */
@Component
class Pairs {

    private final RecordForms forms;
    private final References references;
    private final Records records;
    private final EntityManager entities;
    private final JdbcClient database;
    private final LongTransaction longTransaction;

    Pairs(RecordForms forms, References references, Records records, EntityManager entities, JdbcClient database,
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
     * @throws Rejected if nothing is on record under the name, or more than one thing
     */
    Pair find(String plural, Slug slug, Typed typed) {
        RecordForm<?, ?> form = forms.at(plural);
        UUID from = form.get(slug).id();
        return pair(form, from, records.known(form.kind(), typed.one(MergerPage.INTO_ID))
                .orElseGet(() -> references.find(form.kind(), typed.one(MergerPage.INTO), MergerPage.INTO)));
    }

    /** Two records as they are now, which nobody else changes, nor begins to name, before this transaction ends; it may take long. */
    Pair locked(String kind, UUID from, UUID into) {
        longTransaction.allow();
        database.sql("select id from %s where id in (:from, :into) order by id for update".formatted(forms.of(kind).kind()))
                .param("from", from).param("into", into).query(UUID.class).list();
        Pair pair = pair(forms.of(kind), from, into);
        entities.refresh(pair.from());
        entities.refresh(pair.into());
        return pair(forms.of(kind), from, into);
    }

    Pair pair(RecordForm<?, ?> form, UUID from, UUID into) {
        Mergeable one = records.mergeable(form.kind(), from);
        Mergeable other = records.mergeable(form.kind(), into);
        return new Pair(form, one, records.name(one), other, records.name(other));
    }
}
