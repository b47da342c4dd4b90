package org.counterclaim.tlog;

/** A source of tiles: a directory, a database or a web address. */
@FunctionalInterface
public interface TileSource {

    /**
     * Returns the tile's hashes, one after the other.
     *
     * <p>A log may have deleted a partial tile once the full one exists; the source then returns the beginning of the full one.
     *
     * @return exactly {@link Tile#length} bytes
     * @throws RuntimeException if it cannot be read
     */
    byte[] read(Tile tile);
}
