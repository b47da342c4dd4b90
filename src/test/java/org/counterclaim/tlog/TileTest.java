package org.counterclaim.tlog;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TileTest {

    @ParameterizedTest
    @CsvSource({"tile/0/000, 0, 0, 256", "tile/1/x001/x234/067, 1, 1234067, 256", "tile/0/x001/x234/067.p/8, 0, 1234067, 8",
        "tile/63/999.p/255, 63, 999, 255", "tile/7/x001/000, 7, 1000, 256", "tile/2/000.p/1, 2, 0, 1"})
    void hasOnePath(String path, int level, long index, int width) {
        assertThat(Tile.parse(path)).isEqualTo(new Tile(level, index, width));
        assertThat(new Tile(level, index, width).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/00", "tile/0/0000", "tile/00/000", "tile/01/000",
        "tile/64/000", "tile/-1/000", "tile/0/x000", "tile/0/x000/001", "tile/0/001/001", "tile/0/x001/x001", "tile/0/001.p/0",
        "tile/0/001.p/256", "tile/0/001.p/01", "tile/0/001.p/", "tile/0/001.p", "tile/0/001/", "/tile/0/001", "tile/0/001 ",
        "tile/0/001\n", "tile/0/x0١1/001", "tile/0/-01", "tile/0/+01", "tile/entries/000", "tile/data/000", "tile/0/X001/000",
        "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/x999/x999/x999/x999/x999/x999/x999/999", "tile/0/001.p/1.p/1"})
    void hasNoOtherPath(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The examples of c2sp.org/tlog-tiles, "Partial Tiles". */
    @Test
    void aTreeHasTheTilesThatTheSpecificationCounts() {
        List<Tile> tiles = Tile.of(70_000).toList();
        assertThat(tiles).filteredOn(tile -> tile.level() == 0 && tile.width() == 256).hasSize(273);
        assertThat(tiles.subList(273, tiles.size()))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.of(256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.of(0)).isEmpty();
    }

    @Test
    void growingAddsWhatWasNotThere() {
        Random random = new Random(8);
        for (int i = 0; i < 300; i++) {
            long from = random.nextInt(140_000);
            long to = from + random.nextInt(1 + random.nextInt(2_000));
            List<Tile> before = Tile.of(from).toList();
            assertThat(Tile.grown(from, to).toList())
                    .isEqualTo(Tile.of(to).filter(tile -> !before.contains(tile)).collect(Collectors.toList()));
        }
    }

    @Test
    void knowsWhichTreesHaveIt() {
        assertThat(new Tile(0, 273, 112).isWithin(70_000)).isTrue();
        assertThat(new Tile(0, 273, 5).isWithin(70_000)).isTrue();
        assertThat(new Tile(0, 273, 113).isWithin(70_000)).isFalse();
        assertThat(new Tile(1, 1, 18).isWithin(70_000)).isFalse();
        assertThat(new Tile(8, 0, 1).isWithin(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(7, 0, 127).isWithin(Long.MAX_VALUE)).isTrue();
        assertThat(new Tile(0, Long.MAX_VALUE, 256).isWithin(Long.MAX_VALUE)).isFalse();
    }
}
