package org.counterclaim;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.counterclaim.core.CommandTerminal;
import org.counterclaim.testing.StandsAlone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the jar does with its arguments before any database is opened. */
@StandsAlone
class CommandsTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return Commands.line(new CommandTerminal(out, out, false), arguments).setOut(new PrintWriter(said)).setErr(new PrintWriter(said))
                .execute(Commands.words(arguments));
    }

    @Test
    void settingsAloneStartTheSite() {
        assertThat(Commands.areNone()).isTrue();
        assertThat(Commands.areNone("--server.port=0", "--counterclaim.demo=none", "--debug")).isTrue();
        assertThat(Commands.areNone("--counterclaim.log.loss-reason=A disk\nfailed. Sorry")).isTrue();
        assertThat(Commands.areNone("--server.port=0", "check")).isFalse();
        assertThat(Commands.areNone("--help")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accounts", "backup", "check", "import", "rebuild", "rehearse", "replay", "restore", "signer", "verify", "version",
                "accounts list", "accounts invite", "accounts link", "accounts roles", "accounts lock", "accounts unlock"})
    void everyCommandExplainsItself(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();
        assertThat(said.toString()).contains("Usage: java -jar counterclaim.jar " + command, "Exit codes:", "  0 ", "  2 ");
        assertThat(said.toString().contains("Example:\n  java -jar counterclaim.jar " + command)).isNotEqualTo(command.equals("accounts"));
    }

    @ParameterizedTest
    @CsvSource({"bakup x, backup", "restor x, restore", "backup x --with-signer-kez, --with-signer-key", "accounts lnk a@b, link",
        "import x --stroy=A, --story"})
    void nearestIsNamed(String typed, String nearest) {
        assertThat(run(typed.split(" "))).isEqualTo(2);
        assertThat(said.toString()).contains(nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--unknown", "accounts", "backup", "accounts lock a@b", "verify https://record.example.org", "import /no/such/file",
                "check everything"})
    void wrongUseIsTold(String typed) {
        assertThat(run(typed.split(" "))).isEqualTo(2);
    }

    @Test
    void fileThatIsNotThereIsNotRestored() {
        assertThat(run("restore", "/no/such/file")).isOne();
        assertThat(printed.toString(UTF_8)).startsWith("Nothing was restored. /no/such/file");
    }

    @Test
    void versionIsPrinted() {
        assertThat(run("version")).isZero();
        assertThat(printed.toString(UTF_8)).matches("Counterclaim \\S+, Java 25\\S*\\R");
    }
}
