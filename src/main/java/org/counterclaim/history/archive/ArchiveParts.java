package org.counterclaim.history.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The parts of an archive, read one after the other, without the table at the file's end, so that no file can make it hold more than a
 * line.
 */
final class ArchiveParts implements Closeable {

    /** No honest archive shrinks so much: hashes and salts, which nothing compresses, make up more than one byte in so many. */
    private static final long MOST_PER_BYTE = 200;
    private static final int BUFFER = 1 << 16;

    private final CountedStream file;
    private final ZipInputStream zip;
    private final byte[] buffer = new byte[BUFFER];
    private final StringBuilder sums = new StringBuilder();
    private MessageDigest digest = Sha256.digest();
    private String name = "";
    private long line;
    private long inflated;
    private int next;
    private int end;

    ArchiveParts(Path file) throws IOException {
        this.file = new CountedStream(Files.newInputStream(file));
        this.zip = new ZipInputStream(this.file, UTF_8);
    }

    /** Counts the bytes that are read of the file. */
    private static final class CountedStream extends FilterInputStream {

        private long count;

        CountedStream(InputStream file) {
            super(file);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Goes on to the next part, which must have this name. The part before must have been read to its end. */
    void next(String expected) throws IOException {
        if (!name.isEmpty()) {
            sums.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(name).append('\n');
        }
        digest = Sha256.digest();
        line = 0;
        ZipEntry entry = nextEntry();
        if (entry == null || !entry.getName().equals(expected)) {
            throw new InvalidArchiveException(name.isEmpty() ? "The file" : name, "what follows is %s, not %s".formatted(
                    entry == null ? "nothing" : "“" + entry.getName().replaceAll("\\p{Cntrl}", "?") + "”", expected));
        }
        name = expected;
    }

    private @Nullable ZipEntry nextEntry() throws IOException {
        try {
            return zip.getNextEntry();
        } catch (EOFException | ZipException | IllegalArgumentException broken) {
            throw new InvalidArchiveException(name.isEmpty() ? "The file" : name, "it is cut off or damaged after this");
        }
    }

    /** Throws unless nothing follows. */
    void throwUnlessEnd() throws IOException {
        if (nextEntry() != null) {
            throw fault("more follows after the last part");
        }
    }

    /** Returns the sums of all parts before this one, as {@code sha256sum} writes them. */
    String sums() {
        return sums.toString();
    }

    /** Returns the rest of the part as text. */
    String text(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String one = line(most); one != null; one = line(most)) {
            text.append(one).append('\n');
            if (text.length() > most) {
                throw fault("it is too long");
            }
        }
        return text.toString();
    }

    /** Returns the next line of the part; null at its end. */
    @Nullable
    String line(int longest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        line++;
        while (next < end || fill()) {
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            bytes.write(buffer, from, next - from);
            if (bytes.size() > longest) {
                throw fault("this line is too long");
            }
            if (next < end) {
                next++;
                return bytes.toString(UTF_8);
            }
        }
        if (bytes.size() > 0) {
            throw fault("the last line has no end");
        }
        line--;
        return null;
    }

    /** Returns a fault at the line that was read last. */
    InvalidArchiveException fault(String reason) {
        return new InvalidArchiveException(line == 0 ? name : "%s, line %,d".formatted(name, line), reason);
    }

    private boolean fill() throws IOException {
        next = 0;
        try {
            end = Math.max(0, zip.read(buffer));
        } catch (EOFException | ZipException broken) {
            throw fault("the file is cut off or damaged here");
        }
        digest.update(buffer, 0, end);
        inflated += end;
        if (inflated > MOST_PER_BYTE * (file.count + BUFFER)) {
            throw fault("it swells to more than %d times its size, as no archive does".formatted(MOST_PER_BYTE));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
