package org.counterclaim.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The last 64 bytes of a file, which are the SHA-256 of all bytes before them in hexadecimal digits. */
final class SelfDigest {

    /** Stands there until it is known. */
    static final String PLACE = "0".repeat(64);

    private static final int BUFFER = 1 << 16;

    private SelfDigest() {}

    /** Writes it into a file that ends with {@link #PLACE}, and waits until all of the file is on disk. */
    static void write(Path file) throws IOException {
        byte[] digest = of(file).getBytes(US_ASCII);
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.seek(whole.length() - digest.length);
            whole.write(digest);
            whole.getChannel().force(true);
        }
    }

    /** Whether a file is as it was when this was written. */
    static boolean holds(Path file) throws IOException {
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[PLACE.length()];
            if (whole.length() < end.length) {
                return false;
            }
            whole.seek(whole.length() - end.length);
            whole.readFully(end);
            return of(file).equals(new String(end, US_ASCII));
        }
    }

    private static String of(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        long left = Files.size(file) - PLACE.length();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            while (left > 0) {
                int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
