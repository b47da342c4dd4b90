package org.counterclaim.tlog;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StandsAlone
class TreeTest {

    private static final SampleTree TREE = new SampleTree(70_000, 1);

    /** The eight entries of the test vectors of Certificate Transparency, whose root the public inclusion proofs have too. */
    @Test
    void hashesAsOthersDo() {
        GrowingTree tree = new GrowingTree();
        Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                .map(HexFormat.of()::parseHex).map(MerkleHash::leaf).forEach(tree::append);

        assertThat(tree.root().bytes()).asHexString().isEqualTo("5DC9DA79A70659A9AD559CB701DED9A2AB9D823AAD2F4960CFE370EFF4604328");
        assertThat(MerkleHash.EMPTY.bytes()).asHexString().isEqualTo("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855");
    }

    @Test
    void theRootIsThatOfTheDefinition() {
        for (int size = 0; size <= 300; size++) {
            assertThat(TREE.root(size)).isEqualTo(defined(0, size));
            assertThat(TREE.reader().root(size)).isEqualTo(TREE.root(size));
        }
    }

    @Test
    void provesEveryLeafOfEverySmallTree() {
        for (int size = 1; size <= 130; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = TREE.reader().inclusion(index, size);
                assertThat(proof.proves(TREE.leaf(index), TREE.root(size))).isTrue();
                assertThat(proof.proves(TREE.leaf(index + 1), TREE.root(size))).isFalse();
                assertThat(proof.proves(TREE.leaf(index), TREE.root(size + 1))).isFalse();
            }
        }
    }

    @Test
    void provesEverySmallTreeTheBeginningOfEveryLargerOne() {
        for (int to = 1; to <= 130; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = TREE.reader().consistency(from, to);
                assertThat(proof.proves(TREE.root(from), TREE.root(to))).isTrue();
                assertThat(proof.proves(TREE.root(from - 1), TREE.root(to))).isFalse();
                assertThat(proof.proves(TREE.root(from), TREE.root(to + 1))).isFalse();
            }
        }
    }

    @Test
    void nothingIsProvedOfTheEmptyTree() {
        assertThat(TREE.reader().consistency(0, 5).path()).isEmpty();
        assertThat(TREE.reader().consistency(0, 5).proves(MerkleHash.EMPTY, TREE.root(5))).isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).proves(MerkleHash.EMPTY, MerkleHash.EMPTY)).isFalse();
    }

    @Test
    void tilesHaveEverythingThatRootsAndProofsNeed() {
        Random random = new Random(4);
        for (int i = 0; i < Thorough.or(10, 300); i++) {
            int size = 1 + random.nextInt(70_000);
            int smaller = 1 + random.nextInt(size);
            int index = random.nextInt(smaller);
            TreeReader reader = new TreeReader(new TileReader(TREE, size));
            assertThat(reader.root(size)).isEqualTo(TREE.root(size));
            assertThat(reader.root(smaller)).isEqualTo(TREE.root(smaller));
            assertThat(reader.inclusion(index, smaller)).isEqualTo(TREE.reader().inclusion(index, smaller));
            assertThat(reader.consistency(smaller, size)).isEqualTo(TREE.reader().consistency(smaller, size));
        }
    }

    @Test
    void readsATileOnce() {
        SampleTree tree = new SampleTree(1_000, 2);
        TreeReader reader = new TreeReader(new TileReader(tree, 1_000));
        for (int index = 0; index < 1_000; index++) {
            assertThat(reader.inclusion(index, 1_000).proves(tree.leaf(index), tree.root(1_000))).isTrue();
        }
        assertThat(tree.tilesRead()).isEqualTo(5);
    }

    @Test
    void refusesTilesOfAnotherLengthAndSubtreesThatAreNotThere() {
        assertThatThrownBy(() -> new TileReader(tile -> new byte[31], 70).hash(0, 3)).isInstanceOf(IllegalArgumentException.class);
        TileReader reader = new TileReader(TREE, 70_000);
        for (long[] place : new long[][] {{-1, 0}, {0, -1}, {0, 70_000}, {3, 8_750}, {16, 1}, {17, 0}, {62, 0}, {63, 0},
            {62, Long.MAX_VALUE}}) {
            assertThatThrownBy(() -> reader.hash((int) place[0], place[1])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesProofsThatNoTreeHas() {
        assertThatThrownBy(() -> TREE.reader().inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TREE.reader().consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TREE.reader().root(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InclusionProof(0, 1, Collections.nCopies(64, MerkleHash.EMPTY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 6962, section 2.1, word for word. */
    private static MerkleHash defined(int start, int end) {
        if (end - start <= 1) {
            return end == start ? MerkleHash.EMPTY : TREE.leaf(start);
        }
        int k = 1;
        while (2 * k < end - start) {
            k *= 2;
        }
        return MerkleHash.node(defined(start, start + k), defined(start + k, end));
    }
}
