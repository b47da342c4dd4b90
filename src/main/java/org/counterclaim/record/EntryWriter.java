package org.counterclaim.record;

import java.security.SecureRandom;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the entries of the public history, through the database's {@code append_entry}, which gives each its gapless position, its time
 * and its commitment. Neither the application nor the database can change an entry, but a later entry can take down its words.
 */
@Repository
class EntryWriter {

    private static final int SALT_BYTES = 32;

    /** So many changes in one transaction may have filled tables of which the database's planner thinks that they are small. */
    private static final int MANY = 100;

    private final JdbcClient database;
    private final EntityManager entities;
    private final SecureRandom random = new SecureRandom();

    EntryWriter(JdbcClient database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** Adds an entry for each change, in order, after the changes themselves have reached the database. */
    void append(Collection<RecordChangedEvent> changes) {
        entities.flush();
        if (changes.size() > MANY) {
            database.sql("select gather_statistics()").query((row, number) -> number).list();
        }
        changes.forEach(this::revise);
        changes.forEach(this::append);
    }

    /** Makes a new revision of a record of which only older entries have changed. */
    private void revise(RecordChangedEvent event) {
        if (event.record().revision() < event.revision()) {
            entities.lock(event.record(), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    private void append(RecordChangedEvent event) {
        AuditedRecord record = event.record();
        ChangeAuthor by = event.change().by();
        database.sql(
                "select append_entry(:type, :record, :version, :action, :reason, :account, :name, :salt, :state, cast(:withholding as "
                        + "bigint[]))")
                .param("type", record.type().word())
                .param("record", record.id())
                .param("version", record.revision())
                .param("action", event.action().toString())
                .param("reason", event.change().reason(), Types.VARCHAR)
                .param("account", by.account(), Types.OTHER)
                .param("name", by.publicName())
                .param("salt", salt())
                .param("state", record.state().toString())
                .param("withholding", array(event.withholds()), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private static @Nullable String array(List<Long> positions) {
        return positions.isEmpty() ? null : positions.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
