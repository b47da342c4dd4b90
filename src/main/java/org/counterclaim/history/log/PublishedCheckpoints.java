package org.counterclaim.history.log;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;

/** The checkpoints that the site has published. */
final class PublishedCheckpoints {

    private final JdbcClient database;

    PublishedCheckpoints(JdbcClient database) {
        this.database = database;
    }

    /** How many entries one is of. */
    static long size(Note note) {
        return Checkpoint.parse(note.text()).size();
    }

    /** The newest one; empty until the log begins. */
    Optional<Note> newest() {
        return database.sql("select note from log_checkpoint order by size desc limit 1")
                .query((row, number) -> Note.parse(row.getString(1)))
                .optional();
    }

    /** The one of so many entries; empty if none was published. */
    Optional<Note> of(long size) {
        return database.sql("select note from log_checkpoint where size = :size").param("size", size)
                .query((row, number) -> Note.parse(row.getString(1)))
                .optional();
    }

    /** Publishes one; does nothing if one of its size is there. */
    void publish(Note note) {
        database.sql("insert into log_checkpoint (size, note) values (:size, :note) on conflict do nothing")
                .param("size", size(note)).param("note", note.signed())
                .update();
    }
}
