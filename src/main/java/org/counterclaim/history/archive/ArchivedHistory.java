package org.counterclaim.history.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import org.counterclaim.history.log.LoggedEntries;
import org.counterclaim.history.log.StoredTiles;
import org.counterclaim.history.replay.HistoryReplay;
import org.counterclaim.tlog.Tile;
import org.counterclaim.tlog.VerifierKey;

/** The history in an archive. It is read as its lines arrive; a fault at its end ends the transaction as well. */
record ArchivedHistory(Path file) implements HistoryReplay.HistorySource {

    @Override
    public void copy(Connection into, LongConsumer progress) {
        JdbcClient target = JdbcClient.create(new SingleConnectionDataSource(into, true));
        LogRows rows = new LogRows(target);
        try {
            long size = new ArchiveReader(rows, progress).read(file).size();
            rows.send();
            target.sql("update history_head set (position, at) = (select position, at from entry order by position desc limit 1)")
                    .update();
            StoredTiles tiles = new StoredTiles(target, new LoggedEntries(target));
            Tile.of(size).filter(tile -> tile.width() == Tile.FULL).forEach(tiles::store);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes what the archive holds into the tables, many entries at once. */
    private static final class LogRows implements ArchiveReader.Contents {

        private static final int MOST_ENTRIES = 1_000;
        private static final int MOST_CHARACTERS = 1 << 20;

        private final JdbcClient target;
        private final List<ArchivedEntry> some = new ArrayList<>();
        private int characters;

        LogRows(JdbcClient target) {
            this.target = target;
        }

        /** @throws IllegalStateException if the site has begun a log with another key */
        @Override
        public void key(VerifierKey key) {
            target.sql("insert into log_key (verifier_key) values (:key) on conflict do nothing").param("key", key.text()).update();
            String kept = target.sql("select verifier_key from log_key").query(String.class).single();
            if (!kept.equals(key.text())) {
                throw new IllegalStateException("This site has begun a log of its own, %s, and the archive is of %s. Put it into a new "
                        .formatted(kept, key.text()) + "database, which no application has been started on");
            }
        }

        @Override
        public void checkpoint(ArchivedCheckpoint checkpoint) {
            target.sql("insert into log_checkpoint (size, note, at) values (:size, :note, :at) on conflict do nothing")
                    .param("size", checkpoint.size()).param("note", checkpoint.note()).param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
                    .update();
        }

        @Override
        public void entry(ArchivedEntry entry) {
            some.add(entry);
            characters += entry.words().length();
            if (some.size() == MOST_ENTRIES || characters > MOST_CHARACTERS) {
                send();
            }
        }

        void send() {
            target.sql("""
                            insert into entry (position, at, record_type, record_id, record_version, action, reason, account_id, by_name,
                                commitment, change_commitment, withholds)
                            select position, at, type, record, version, action, reason, account, by, decode(state, 'hex'),
                                decode(change, 'hex'), withholds
                            from jsonb_to_recordset(cast(:leaves as jsonb)) l (position bigint, at timestamptz, type text, record uuid,
                                    version integer, action text, state text, change text, withholds bigint[])
                                join jsonb_to_recordset(cast(:words as jsonb)) w (position bigint, account uuid, by text, reason text)
                                    using (position)""")
                    .param("leaves", json(some.stream().map(ArchivedEntry::leaf).toList()))
                    .param("words", json(some.stream().map(ArchivedEntry::words).toList())).update();
            target.sql("""
                            insert into entry_state (position, salt, state) select position, decode(salt, 'base64'), state
                            from jsonb_to_recordset(cast(:words as jsonb)) w (position bigint, salt text, state text)
                            where state is not null""")
                    .param("words", json(some.stream().map(ArchivedEntry::words).toList())).update();
            some.clear();
            characters = 0;
        }

        private static String json(List<String> objects) {
            return "[" + String.join(",", objects) + "]";
        }
    }
}
