package org.counterclaim.web.cache;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class Utf8WriterTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void piecesOfEveryKindComeTogetherAsUtf8() {
        try (PrintWriter writer = new PrintWriter(new Utf8Writer(bytes))) {
            writer.write("[plain]", 1, 5);
            writer.write(' ');
            writer.write("“größer” 𝔄".toCharArray());
            writer.append("[𝔅]", 1, 3);
        }
        assertThat(bytes.toString(UTF_8)).isEqualTo("plain “größer” 𝔄𝔅");
    }

    @Test
    void pairThatIsWrittenInTwoPiecesStaysOneCharacter() {
        try (PrintWriter writer = new PrintWriter(new Utf8Writer(bytes))) {
            "a😀b😀".chars().forEach(writer::write);
        }
        assertThat(bytes.toString(UTF_8)).isEqualTo("a😀b😀");
    }
}
