package org.counterclaim.interchange.imports;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import org.counterclaim.core.Sha256;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How a source tells a thing from others of its kind: by its own number for it, or else by what it says of it.
 *
 * @param kind the word for the kind of record that the thing is
 * @param hash SHA-256 of it
 */
@SuppressWarnings("ArrayRecordComponent") // Keys are compared by what the array holds.
record SourceKey(String kind, byte[] hash) {

    static SourceKey of(String kind, Object... parts) {
        return new SourceKey(kind, Sha256.sha256(String.join("\n", Arrays.stream(parts).map(String::valueOf).map(SourceKey::plain).toList())
                .getBytes(UTF_8)));
    }

    /** Returns it in hexadecimal digits. */
    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** Returns a name as names compare here: case and the amount of space make no difference. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceKey key && key.kind.equals(kind) && Arrays.equals(key.hash, hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
