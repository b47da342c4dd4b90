package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.tlog.SignerKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A state that no signer leaves is refused with a message, and is not made anew. */
class DamagedStateTest {

    @TempDir
    Path folder;

    private Path key;
    private Path checkpoint;

    @BeforeEach
    void sign() {
        try (DirectorySigner signer = open()) {
            signer.sign(Offers.honest(0, 300));
        }
        key = folder.resolve("state/key");
        checkpoint = folder.resolve("state/checkpoint");
    }

    @Test
    void refusesToMissAFile() throws IOException {
        String kept = Files.readString(checkpoint);
        Files.delete(checkpoint);
        refuses("checkpoint is missing");
        Files.writeString(checkpoint, kept);
        Files.delete(key);
        refuses("key is missing");
    }

    @Test
    void refusesFilesThatAreNotWhatTheyWere() throws IOException {
        String kept = Files.readString(checkpoint);
        for (String damaged : new String[] {"", kept.substring(0, 40), kept.replace("300", "200"), kept + "\n", "x".repeat(70_000),
            "\0".repeat(200)}) {
            Files.writeString(checkpoint, damaged);
            refuses("");
        }
        Files.writeString(checkpoint, kept);
        String secret = Files.readString(key);
        for (String damaged : new String[] {"", secret.substring(0, 60), secret.replace("log", "lag"), secret + "\n",
            secret.replace('A', 'B')}) {
            Files.writeString(key, damaged);
            refuses("damaged");
        }
    }

    @Test
    void refusesAnotherKeyThanTheCheckpoints() throws IOException {
        Files.writeString(key, SignerKey.generate(Offers.ORIGIN).text());
        refuses("not signed with the key beside it");
    }

    @Test
    void refusesToSignForAnotherLog() {
        assertThatThrownBy(() -> DirectorySigner.open(folder, "example.com/other"))
                .isInstanceOf(SignerStartException.class).hasMessageContaining("signs for example.com/log, not for example.com/other");
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws IOException {
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        refuses("Others than its owner");
    }

    @Test
    void refusesADirectoryThatIsNoSigners() throws IOException {
        Files.move(folder.resolve("state"), folder.resolve("elsewhere"));
        refuses("which no signer made");
    }

    /** The files that remain when the process is killed while it makes its key or keeps a checkpoint. */
    @Test
    void goesOnWhereItWasKilled() throws IOException {
        Files.writeString(folder.resolve("state/checkpoint.new"), "example.com/l");
        try (DirectorySigner signer = open()) {
            assertThat(Offers.size(signer.last())).isEqualTo(300);
            assertThat(Offers.size(signer.sign(Offers.honest(300, 400)))).isEqualTo(400);
        }
        Path begun = folder.resolve("another/state.new");
        Files.createDirectories(begun);
        Files.writeString(begun.resolve("key"), "PRIVATE+KEY+exam");
        try (DirectorySigner signer = DirectorySigner.open(folder.resolve("another"), Offers.ORIGIN)) {
            assertThat(Offers.size(signer.last())).isZero();
        }
    }

    private DirectorySigner open() {
        return DirectorySigner.open(folder, Offers.ORIGIN);
    }

    private void refuses(String words) throws IOException {
        Map<String, String> before = contents();
        assertThatThrownBy(this::open).isInstanceOf(SignerStartException.class).hasMessageContaining(words);
        assertThat(contents()).isEqualTo(before);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
