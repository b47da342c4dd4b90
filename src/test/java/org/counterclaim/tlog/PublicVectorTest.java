package org.counterclaim.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Correct and wrong proofs with which several logs and their clients are tested. */
class PublicVectorTest {

    static List<String> inclusion() throws IOException {
        return rows("inclusion.csv");
    }

    static List<String> consistency() throws IOException {
        return rows("consistency.csv");
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void saysOfALeafWhatOthersSay(String row) {
        String[] cells = row.split("\\|", -1);
        assertThat(included(cells)).as(cells[0]).isEqualTo(cells[1].equals("proved"));
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void saysOfTwoTreesWhatOthersSay(String row) {
        String[] cells = row.split("\\|", -1);
        assertThat(consistent(cells)).as(cells[0]).isEqualTo(cells[1].equals("proved"));
    }

    @Test
    void allOfThemRun() throws IOException {
        assertThat(inclusion()).hasSize(98).filteredOn(row -> row.contains("|proved|")).hasSize(6);
        assertThat(consistency()).hasSize(98).filteredOn(row -> row.contains("|proved|")).hasSize(6);
    }

    private static boolean included(String[] cells) {
        try {
            return new InclusionProof(Long.parseUnsignedLong(cells[2]), Long.parseUnsignedLong(cells[3]), hashes(cells[6]))
                    .proves(MerkleHash.ofBase64(cells[4]), MerkleHash.ofBase64(cells[5]));
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static boolean consistent(String[] cells) {
        try {
            return new ConsistencyProof(Long.parseUnsignedLong(cells[2]), Long.parseUnsignedLong(cells[3]), hashes(cells[6]))
                    .proves(root(cells[4]), root(cells[5]));
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static List<MerkleHash> hashes(String cell) {
        return Arrays.stream(cell.split("(?<=,)")).filter(each -> !each.isEmpty())
                .map(each -> MerkleHash.ofBase64(each.substring(0, each.length() - 1))).toList();
    }

    /** Some vectors have other bytes in place of a root, where only equality of roots matters; they are hashed. */
    private static MerkleHash root(String cell) {
        byte[] bytes = Base64.getDecoder().decode(cell);
        return bytes.length == MerkleHash.LENGTH ? MerkleHash.of(bytes) : MerkleHash.leaf(bytes);
    }

    private static List<String> rows(String file) throws IOException {
        try (InputStream values = requireNonNull(PublicVectorTest.class.getResourceAsStream(file))) {
            return new String(values.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#")).skip(1).toList();
        }
    }
}
