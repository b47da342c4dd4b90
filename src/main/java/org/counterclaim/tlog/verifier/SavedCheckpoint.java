package org.counterclaim.tlog.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.counterclaim.tlog.CanonicalParser;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.VerifierKey;

/** The checkpoint that the reader keeps from one run to the next. */
record SavedCheckpoint(Path file, VerifierKey key) {

    /**
     * Returns the checkpoint of the previous run; empty if there was none.
     *
     * @throws IllegalArgumentException if the file holds something else
     */
    Optional<Checkpoint> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Checkpoint.of(Note.parse(Files.readAllBytes(file)), key).orElseThrow(
                () -> new IllegalArgumentException(file + " holds no checkpoint that " + key.name() + " signed with this key")));
    }

    /** Returns the position of the last declared loss that earlier runs saw; 0 if they saw none. */
    long lastLossSeen() throws IOException {
        return Files.exists(losses()) ? CanonicalParser.number(Files.readString(losses()).strip()) : 0;
    }

    /**
     * Replaces the checkpoint, completely or not at all.
     *
     * @param lastLoss the position of its last entry that declares a loss; 0 if there is none
     */
    void replace(Note checkpoint, long lastLoss) throws IOException {
        if (lastLoss > 0) {
            Files.writeString(losses(), lastLoss + "\n");
        }
        Path whole = file.toAbsolutePath();
        Path beside = Files.createTempFile(whole.getParent(), whole.getFileName().toString(), ".new");
        Files.writeString(beside, checkpoint.signed());
        Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the file with the last loss seen: a checkpoint saved after that cannot belong to the lost part. */
    private Path losses() {
        return file.resolveSibling(file.getFileName() + ".losses");
    }
}
