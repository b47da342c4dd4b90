package org.counterclaim.tlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NoteTest {

    /** The example of c2sp.org/signed-note, "Verifier keys". */
    private static final VerifierKey FOO = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

    private static final String LINE =
            "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static final String EXAMPLE = "This is an example message.\n\n" + LINE;

    private static final String STRANGER = new SignerKeys().other.sign("This is an example message.\n").signatures().getFirst().line()
            + "\n";

    /** The first test of RFC 8032, section 7.1, as a key with a name. */
    @Test
    void derivesThePublicKeyThatTheStandardNames() {
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(Ed25519.bytes(Ed25519.pair(seed).getPublic()))
                .asHexString().isEqualToIgnoringCase("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(Ed25519.sign(Ed25519.pair(seed).getPrivate(), new byte[0])).asHexString().startsWithIgnoringCase("e5564300c360ac72");
    }

    @Test
    void verifiesTheExample() {
        Note note = Note.parse(EXAMPLE);
        assertThat(note.isSignedBy(FOO)).isTrue();
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.signed()).isEqualTo(EXAMPLE);
        assertThat(FOO.text()).isEqualTo("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(FOO.id()).isEqualTo(0x530d903a);
    }

    @Test
    void itsTextMayHaveEmptyLines() {
        Note note = Note.parse("one\n\ntwo\n\n" + LINE);
        assertThat(note.text()).isEqualTo("one\n\ntwo\n");
        assertThat(note.signers(List.of(FOO))).isEmpty();
    }

    @Test
    void passesOverSignaturesOfOthers() {
        assertThat(Note.parse("This is an example message.\n\n" + STRANGER + LINE).signers(List.of(FOO))).containsExactly(FOO);
        assertThat(Note.parse("This is an example message.\n\n" + STRANGER).signers(List.of(FOO))).isEmpty();
    }

    @Test
    void oneWrongSignatureOfAKnownKeyRefusesTheNote() {
        SignerKeys keys = new SignerKeys();
        NoteSignature wrong = keys.log.sign("something else\n").signatures().getFirst();
        Note note = keys.other.sign("text\n");
        List<VerifierKey> known = List.of(keys.log.verifierKey(), keys.other.verifierKey());

        assertThat(note.signers(known)).containsExactly(keys.other.verifierKey());
        assertThat(note.with(wrong).signers(known)).isEmpty();
        assertThat(note.with(keys.log.sign("text\n").signatures().getFirst()).signers(known)).containsExactlyElementsOf(known);
        assertThat(note.with(keys.log.sign("text\n").signatures().getFirst()).with(wrong).signers(known)).isEmpty();
    }

    @Test
    void takesSixteenSignaturesAndNotSixtyFive() {
        SignerKeys keys = new SignerKeys();
        NoteSignature one = keys.log.sign("text\n").signatures().getFirst();
        Note note = new Note("text\n", Collections.nCopies(64, one));
        assertThat(Note.parse(note.signed())).isEqualTo(note);
        assertThatThrownBy(() -> Note.parse(note.signed() + one.line() + "\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "\n\n", "text\n", "text\n\n", "text\n" + LINE, "text\r\n\r\n" + LINE, "a\tb\n\n" + LINE,
                "text\n\n\n" + "x\n",
                "text\n\n— name\n", "text\n\n—  Uw2QOkk=\n", "text\n\n— a+b Uw2QOkk=\n", "text\n\n— a\u00a0b Uw2QOkk=\n",
                "text\n\n— a Uw2QOg==\n",
                "text\n\n— a Uw2QOkk=", "text\n\n— a Uw2QOkk\n", "text\n\n— a Uw2QOkl=\n", "text\n\n— a Uw2QOkk=\n\n",
                "text\n\n— a  Uw2QOkk=\n",
                "text\n\n— a Uw2QOkk= \n", "text\n\n- a Uw2QOkk=\n", "text\n\n—a Uw2QOkk=\n", "text\n\n— a Uw2Q Okk=\n",
                "text\n\n— a Uw2QOkk=\nx\n"})
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8AndTooMany() {
        byte[] latin = ("caf\u00e9\n\n" + LINE).getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Note.parse(latin)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Note.parse("\ud800\n\n" + LINE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Note.parse("x".repeat(Note.LONGEST) + "\n\n" + LINE)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.com/foo", "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
                "example.com/ foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"})
    void refusesWhatIsNoVerifierKey(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPublicKeyInAnotherFormThanItsOwn() {
        byte[] unreduced = new byte[32];
        Arrays.fill(unreduced, (byte) 0xff);
        assertThatThrownBy(() -> Ed25519.publicKey(unreduced)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSignerKeyIsReadAsItIsWrittenAndTellsNobody() {
        SignerKey key = SignerKey.generate("example.com/log");
        SignerKey read = SignerKey.parse(key.text());
        assertThat(read.verifierKey()).isEqualTo(key.verifierKey());
        assertThat(read.sign("text\n").isSignedBy(key.verifierKey())).isTrue();
        assertThat(key.toString()).doesNotContain(key.text().split("\\+", 5)[4]);
        for (String other : List.of("", "PRIVATE+KEY+", key.text() + "\n", key.text().substring(1), key.text().replace("+KEY", "+key"),
                key.text().replace("log", "lag"), key.verifierKey().text())) {
            assertThatThrownBy(() -> SignerKey.parse(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The two keys have different names. */
    private static final class SignerKeys {

        final SignerKey log = SignerKey.generate("example.com/log");
        final SignerKey other = SignerKey.generate("example.com/other");
    }
}
