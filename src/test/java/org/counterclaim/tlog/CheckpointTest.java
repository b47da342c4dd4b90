package org.counterclaim.tlog;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final SignerKey LOG = SignerKey.generate("example.com/log");
    private static final SampleTree TREE = new SampleTree(300, 3);

    /** The example of c2sp.org/tlog-checkpoint, for which no key is given. */
    @Test
    void readsTheExample() {
        Note note = Note.parse("example.com/behind-the-sofa\n20852163\n" + ROOT + "\n\n— example.com/behind-the-sofa "
                + "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint).isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, MerkleHash.ofBase64(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(note.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n1\n", "a\n1\n" + ROOT, "\n1\n" + ROOT + "\n", "a\n01\n" + ROOT + "\n", "a\n-1\n" + ROOT + "\n",
        "a\n+1\n" + ROOT + "\n", "a\n 1\n" + ROOT + "\n", "a\n\n" + ROOT + "\n", "a\n1\n" + ROOT + "\nextension\n",
        "a\n1\n" + ROOT + "\n\n",
        "a\n9223372036854775808\n" + ROOT + "\n", "a\n18446744073709551616\n" + ROOT + "\n", "a\n0\n" + ROOT + "\n", "a\n1\nAAAA\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n", "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "a\r\n1\n" + ROOT + "\n",
        "a\n١\n" + ROOT + "\n", "a\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n"})
    void refusesOtherForms(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheLogsOnlyWithItsSignatureAndItsOrigin() {
        Checkpoint checkpoint = TREE.checkpoint("example.com/log", 300);
        assertThat(Checkpoint.of(LOG.sign(checkpoint.text()), LOG.verifierKey())).contains(checkpoint);
        assertThat(Checkpoint.of(SignerKey.generate("example.com/log").sign(checkpoint.text()), LOG.verifierKey())).isEmpty();
        assertThat(Checkpoint.of(LOG.sign(TREE.checkpoint("example.com/other", 300).text()), LOG.verifierKey())).isEmpty();
        assertThat(Checkpoint.of(LOG.sign("no checkpoint\n"), LOG.verifierKey())).isEmpty();
    }

    @Test
    void aProofIsReadAsItIsWritten() {
        for (ByteString extra : new ByteString[] {null, ByteString.of(new byte[] {1, 2, 3, 4})}) {
            TlogProof proof = proof(299, 300, extra);
            assertThat(TlogProof.parse(proof.text())).isEqualTo(proof);
            assertThat(proof.verify(TREE.leaf(299), LOG.verifierKey())).contains(TREE.checkpoint("example.com/log", 300));
        }
        assertThat(proof(0, 300, ByteString.of(new byte[] {1})).text()).startsWith("c2sp.org/tlog-proof@v1\nextra AQ==\nindex 0\n");
    }

    @Test
    void aProofOfTheOnlyEntryHasNoHashes() {
        TlogProof proof = proof(0, 1, null);
        assertThat(proof.path()).isEmpty();
        assertThat(TlogProof.parse(proof.text()).verify(TREE.leaf(0), LOG.verifierKey())).isPresent();
    }

    @Test
    void aProofShowsNothingElse() {
        TlogProof proof = proof(17, 300, null);
        assertThat(proof.verify(TREE.leaf(18), LOG.verifierKey())).isEmpty();
        assertThat(proof.verify(TREE.leaf(17), SignerKey.generate("example.com/log").verifierKey())).isEmpty();
        assertThat(new TlogProof(300, proof.path(), proof.checkpoint(), null).verify(TREE.leaf(17), LOG.verifierKey()))
                .isEqualTo(Optional.empty());
        assertThat(new TlogProof(Long.MAX_VALUE, proof.path(), proof.checkpoint(), null).verify(TREE.leaf(17), LOG.verifierKey()))
                .isEmpty();
    }

    @Test
    void refusesOtherFormsOfAProof() {
        String text = proof(17, 300, ByteString.of(new byte[] {1})).text();
        for (String other : List.of("", "\n\n", text.replace("@v1", "@v2"), text.replace("index 17", "index 017"),
                text.replace("index ", "index  "),
                text.replace("index 17\n", ""), text.replace("extra AQ==", "extra "), text.replace("extra AQ==", "extra AQ"),
                text.substring(1),
                text.replace("extra AQ==\nindex 17", "index 17\nextra AQ=="), text.replace("\n", "\r\n"), text + "\n",
                text.replace("index 17\n", "index 17\n\n"), text.replace("index 17\n", "index 17\n" + (ROOT + "\n").repeat(60)))) {
            assertThatThrownBy(() -> TlogProof.parse(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static TlogProof proof(long index, long size, ByteString extra) {
        Note note = LOG.sign(TREE.checkpoint("example.com/log", size).text());
        return new TlogProof(index, TREE.reader().inclusion(index, size).path(), note, extra);
    }
}
