package org.counterclaim.tlog;

/** Where tiles are read from: a directory, a database, a web address. */
@FunctionalInterface
public interface TileSource {

    /**
     * The tile's hashes, one after the other.
     *
     * <p>A log may have taken a partial tile away once the full one is there; then the source answers with the beginning of that.
     *
     * @return exactly {@link Tile#length} bytes
     * @throws RuntimeException where it cannot be read
     */
    byte[] read(Tile tile);
}
