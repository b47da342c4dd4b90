package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.Note;
import org.counterclaim.tlog.SignerKey;
import org.counterclaim.tlog.VerifierKey;

/**
 * What a signer has in its directory, so that it can go on in another one. The {@link #text} is secret; {@link #toString} does not reveal
 * it.
 */
public final class SignerCopy {

    private final SignerKey key;
    private final Note last;

    private SignerCopy(SignerKey key, Note last) {
        this.key = key;
        this.last = last;
        if (Checkpoint.of(last, key.verifierKey()).isEmpty()) {
            throw new IllegalArgumentException("the last checkpoint is not signed with the key beside it");
        }
    }

    /**
     * Copies a signer's directory, even if it is in use; returns empty if it has no key.
     *
     * @throws SignerStartException if it cannot be read or is damaged
     */
    public static Optional<SignerCopy> of(Path directory) {
        Path state = directory.resolve("state");
        try {
            return Files.exists(state.resolve("key"))
                    ? Optional.of(new SignerCopy(SignerKey.parse(Files.readString(state.resolve("key"))),
                            Note.parse(Files.readString(state.resolve("checkpoint")))))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new SignerStartException("Cannot read the signer's directory " + directory + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Parses what {@link #text} returns.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static SignerCopy parse(String text) {
        int end = text.indexOf('\n');
        return new SignerCopy(SignerKey.parse(text.substring(0, Math.max(0, end))), Note.parse(text.substring(end + 1)));
    }

    /** Returns the secret: the key, a newline, and the last checkpoint. */
    public String text() {
        return key.text() + "\n" + last.signed();
    }

    /** Returns the public key that verifies its notes. */
    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /** Returns the same signer after it has signed this note, unless it has signed a newer one. */
    public SignerCopy after(Note note) {
        return Checkpoint.parse(note.text()).size() > Checkpoint.parse(last.text()).size() ? new SignerCopy(key, note) : this;
    }

    /**
     * Makes a new directory that of this signer; a directory that has this key already is left as it is.
     *
     * @throws SignerStartException if the directory is in use, or has another key
     */
    public void putInto(Path directory) {
        SignerDirectory state = SignerDirectory.lock(directory);
        try {
            if (state.isNew()) {
                state.create(key.text(), last.signed());
            } else if (!state.key().equals(key.text())) {
                throw new SignerStartException("The signer's directory " + directory + " has another key. It was left as it is.");
            }
        } catch (IOException failed) {
            throw new SignerStartException("Cannot use the directory " + directory + ": " + failed, failed);
        } finally {
            state.close();
        }
    }

    @Override
    public String toString() {
        return "the signer of " + verifierKey().text();
    }
}
