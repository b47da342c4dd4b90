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

    /** Returns how many entries a checkpoint covers. */
    static long size(Note note) {
        return Checkpoint.parse(note.text()).size();
    }

    /** Returns the newest checkpoint; empty until the log begins. */
    Optional<Note> newest() {
        return database.sql("select note from log_checkpoint order by size desc limit 1")
                .query((row, number) -> Note.parse(row.getString(1))).optional();
    }

    /** Returns the checkpoint of this many entries; empty if none was published. */
    Optional<Note> of(long size) {
        return database.sql("select note from log_checkpoint where size = :size").param("size", size)
                .query((row, number) -> Note.parse(row.getString(1))).optional();
    }

    /** Publishes a checkpoint; does nothing if one of its size exists. */
    void publish(Note note) {
        database.sql("insert into log_checkpoint (size, note) values (:size, :note) on conflict do nothing")
                .param("size", size(note)).param("note", note.signed()).update();
    }
}
