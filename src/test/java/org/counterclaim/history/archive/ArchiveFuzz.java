package org.counterclaim.history.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.counterclaim.testing.FuzzInput;

/** Site archives: any bytes, and an archive with right sums of which one part is another. */
public final class ArchiveFuzz {

    private static final List<String> PARTS = List.of("manifest.json", "key", "checkpoint", "checkpoints.jsonl", "entries.jsonl");
    private static final ArchiveReader READER = new ArchiveReader(new ArchiveReader.Contents() {}, entries -> {
    });

    private ArchiveFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            Files.write(file, input);
            read(file);
            if (input.length > 0) {
                String text = FuzzInput.text(Arrays.copyOfRange(input, 1, input.length), 200_000);
                read(new SampleArchive().with(PARTS.get((input[0] & 0xFF) % PARTS.size()), part -> text).at(file));
                read(new SampleArchive().with(PARTS.get((input[0] & 0xFF) % PARTS.size()), part -> part + text).at(file));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file) throws IOException {
        try {
            READER.read(file);
        } catch (InvalidArchiveException refused) {
            refused.getMessage();
        }
    }
}
