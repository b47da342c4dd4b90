package org.counterclaim.history.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.Sha256;
import org.counterclaim.history.log.LoggedEntries;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes the site as of its newest checkpoint. What that covers never changes, so it is read bit by bit, without a long transaction, and
 * whatever is recorded meanwhile is left out. Only a takedown changes older entries; one that happens meanwhile ends the writing.
 */
final class ArchiveWriter {

    private static final int AT_ONCE = 500;

    /** The earliest time that a ZIP file can name, so that the same entries give the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final LoggedEntries entries;
    private final Note note;
    private final Checkpoint checkpoint;
    private final VerifierKey key;

    private ArchiveWriter(JdbcClient database, Note note, VerifierKey key) {
        this.database = database;
        this.entries = new LoggedEntries(database);
        this.note = note;
        this.checkpoint = Checkpoint.parse(note.text());
        this.key = key;
    }

    /** Returns a writer of what the newest checkpoint covers; empty as long as there is nothing. */
    static Optional<ArchiveWriter> of(JdbcClient database) {
        return database.sql("select note, verifier_key from log_checkpoint cross join log_key where size > 0 order by size desc limit 1")
                .query((row, number) -> new ArchiveWriter(database, Note.parse(row.getString(1)), VerifierKey.parse(row.getString(2))))
                .optional();
    }

    /** Returns the checkpoint of what is written. */
    Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Returns how many entries are newer than the checkpoint. */
    long newer() {
        return entries.size() - checkpoint.size();
    }

    /**
     * Writes the archive without closing the stream.
     *
     * @param progress receives how many entries have been written
     * @throws IOException also if words were taken down meanwhile; what has been written is then no archive
     */
    void write(OutputStream out, LongConsumer progress) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
        StringBuilder sums = new StringBuilder();
        part(zip, sums, ArchiveManifest.NAME, part -> write(part, new ArchiveManifest(ArchiveManifest.FORMAT, ArchiveManifest.VERSION,
                checkpoint.origin(), checkpoint.size(), checkpoint.root().base64()).text()));
        part(zip, sums, ArchiveManifest.KEY, part -> write(part, key.text() + "\n"));
        part(zip, sums, ArchiveManifest.CHECKPOINT, part -> write(part, note.signed()));
        part(zip, sums, ArchiveManifest.CHECKPOINTS, this::checkpoints);
        part(zip, sums, ArchiveManifest.ENTRIES, part -> entries(part, progress));
        throwIfWithheld();
        part(zip, sums, ArchiveManifest.SUMS, part -> write(part, sums.toString()));
        zip.finish();
    }

    /** Writes the content of a part. */
    @FunctionalInterface
    private interface PartContent {
        void write(OutputStream part) throws IOException;
    }

    private static void part(ZipOutputStream zip, StringBuilder sums, String name, PartContent content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        MessageDigest digest = Sha256.digest();
        content.write(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(name).append('\n');
    }

    private static void write(OutputStream part, String text) throws IOException {
        part.write(text.getBytes(UTF_8));
    }

    private void checkpoints(OutputStream part) throws IOException {
        long after = -1;
        while (after < checkpoint.size()) {
            List<ArchivedCheckpoint> some = database.sql("""
                            select size, at, note from log_checkpoint where size > :after and size <= :last order by size limit :most""")
                    .param("after", after).param("last", checkpoint.size()).param("most", AT_ONCE)
                    .query((row, number) -> new ArchivedCheckpoint(row.getLong("size"),
                            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("note")))
                    .list();
            for (ArchivedCheckpoint one : some) {
                write(part, one.text());
            }
            after = some.getLast().size();
        }
    }

    private void entries(OutputStream part, LongConsumer progress) throws IOException {
        for (long from = 0; from < checkpoint.size(); from += AT_ONCE) {
            int count = (int) Math.min(AT_ONCE, checkpoint.size() - from);
            List<byte[]> leaves = entries.leaves(from, count);
            List<LoggedEntries.EntryWords> words = entries.words(from, count);
            for (int i = 0; i < count; i++) {
                write(part, new ArchivedEntry(from + i + 1, new String(leaves.get(i), UTF_8), JSON.writeValueAsString(words.get(i)))
                        .text());
            }
            progress.accept(from + count);
        }
    }

    private void throwIfWithheld() throws IOException {
        if (database.sql("select exists (select from entry where action = 'withheld' and position > :size)")
                .param("size", checkpoint.size()).query(Boolean.class).single()) {
            throw new IOException("words were taken down while the archive was written: begin again");
        }
    }
}
