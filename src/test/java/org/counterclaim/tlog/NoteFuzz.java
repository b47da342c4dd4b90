package org.counterclaim.tlog;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.counterclaim.testing.FuzzInput;

/** What the log's own format is read from: notes, checkpoints, proofs, paths and bundles. What is read is written the same way again. */
public final class NoteFuzz {

    private NoteFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = FuzzInput.text(input, 600_000);
        same(text, Note::parse, Note::signed);
        same(text, Checkpoint::parse, Checkpoint::text);
        same(text, TlogProof::parse, TlogProof::text);
        same(text, TilePath::parse, TilePath::text);
        same(text, EntryBundle::parse, EntryBundle::path);
        same(text, VerifierKey::parse, VerifierKey::text);
        try {
            List<byte[]> entries = new EntryBundle(0, 2).decode(input);
            if (!Arrays.equals(new EntryBundle(0, 2).encode(entries), input)) {
                throw new AssertionError("another bundle");
            }
        } catch (IllegalArgumentException refused) {
            refused.getMessage();
        }
    }

    private static <T> void same(String text, Function<String, T> parser, Function<T, String> writer) {
        T read;
        try {
            read = parser.apply(text);
        } catch (IllegalArgumentException refused) {
            return;
        }
        if (!writer.apply(read).equals(text)) {
            throw new AssertionError(read + " is written otherwise");
        }
    }
}
