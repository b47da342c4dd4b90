package org.counterclaim.tlog;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EntryBundleTest {

    @Test
    void writesTheLengthBeforeEachEntry() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {7}, new byte[258]);
        byte[] bundle = new EntryBundle(0, 3).encode(entries);

        assertThat(HexFormat.of().formatHex(bundle)).isEqualTo("0000" + "000107" + "0102" + "00".repeat(258));
        assertThat(new EntryBundle(0, 3).decode(bundle)).usingRecursiveComparison().isEqualTo(entries);
    }

    @Test
    void takesTheLongestEntryAndNoLongerOne() {
        EntryBundle one = new EntryBundle(9, 1);
        assertThat(one.decode(one.encode(List.of(new byte[65_535]))).getFirst()).hasSize(65_535);
        assertThatThrownBy(() -> one.encode(List.of(new byte[65_536]))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0001", "000107", "0001070000ff", "00010700", "000107000200", "00010700010800"})
    void refusesBytesThatAreNotTwoEntries(String hex) {
        assertThatThrownBy(() -> new EntryBundle(0, 2).decode(HexFormat.of().parseHex(hex))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMoreOrFewerThanItsWidth() {
        for (int count : new int[] {0, 1, 3, 257}) {
            assertThatThrownBy(() -> new EntryBundle(0, 2).encode(Collections.nCopies(count, new byte[1])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void hasOnePath() {
        assertThat(EntryBundle.parse("tile/entries/x001/067.p/8")).isEqualTo(new EntryBundle(1_067, 8));
        assertThat(new EntryBundle(1_067, 256).path()).isEqualTo("tile/entries/x001/067");
        for (String other : List.of("tile/0/000", "tile/entries/0", "tile/entries/000.p/256", "entries/000", "tile/entries/000/")) {
            assertThatThrownBy(() -> EntryBundle.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void followsTheTilesOfLeaves() {
        assertThat(EntryBundle.grown(255, 600)).containsExactly(new EntryBundle(0, 256), new EntryBundle(1, 256), new EntryBundle(2, 88));
        assertThat(new EntryBundle(2, 88).isWithin(600)).isTrue();
        assertThat(new EntryBundle(2, 89).isWithin(600)).isFalse();
    }
}
