package org.counterclaim.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.backup.BackupManifest.SavedTable;
import org.counterclaim.backup.BackupWriter.WrittenPart;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A file that is not exactly what was written is refused before anything is read into a database. */
@StandsAlone
class DamagedBackupTest {

    private static final long SEED = 20_260_930;

    @TempDir
    Path directory;

    private Path whole;
    private Path damaged;

    @BeforeEach
    void write() throws IOException, SQLException {
        whole = directory.resolve("whole.zip");
        damaged = directory.resolve("damaged.zip");
        try (BackupWriter out = BackupWriter.of(whole)) {
            List<SavedTable> tables = new ArrayList<>();
            for (String name : List.of("public.account", "private.draft")) {
                WrittenPart part = out.add(SavedTable.part(name), rows -> {
                    rows.write("1\ta row of %s\n".formatted(name).repeat(300).getBytes(UTF_8));
                    return 300;
                });
                tables.add(new SavedTable(name, List.of("id", "words"), part.rows(), part.bytes(), part.sha256()));
            }
            BackupManifest manifest =
                    new BackupManifest(BackupManifest.FORMAT, BackupManifest.VERSION, "1.0", "27", Instant.EPOCH, 0, tables,
                            null);
            out.add(BackupManifest.NAME, part -> {
                part.write(manifest.bytes());
                return 1;
            });
            out.finish();
        }
    }

    @Test
    void wholeFileIsRead() throws Exception {
        try (BackupReader backup = BackupReader.open(whole)) {
            assertThat(backup.read(backup.manifest().tables().getLast(), rows -> new String(rows.readAllBytes(), UTF_8).lines().count()))
                    .isEqualTo(300);
        }
        assertThat(Files.list(directory)).as("no draft is left").containsExactly(whole);
    }

    @Test
    void anyOtherByteIsNoticed() throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(SEED);
        for (int i = 0; i < Thorough.or(300, 20_000); i++) {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, other);
            assertThatThrownBy(() -> BackupReader.open(damaged).close()).isInstanceOf(InvalidBackupException.class);
        }
    }

    @Test
    void missingEndIsNoticed() throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(damaged, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> BackupReader.open(damaged).close()).isInstanceOf(InvalidBackupException.class);
        }
        assertThatThrownBy(() -> BackupReader.open(damaged).close()).hasMessageContaining("its end is missing");
    }

    @Test
    void messageSaysWhere() throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        int second = new String(bytes, ISO_8859_1).indexOf("tables/private.draft");
        bytes[second + 30] ^= 4;
        Files.write(damaged, bytes);
        assertThatThrownBy(() -> BackupReader.open(damaged).close()).hasMessageContaining("part tables/private.draft was altered");
    }

    @Test
    void otherFilesAreNoBackups() throws Exception {
        Files.writeString(damaged, "id,name\n1,A\n".repeat(100));
        assertThatThrownBy(() -> BackupReader.open(damaged).close()).isInstanceOf(InvalidBackupException.class)
                .hasMessageContaining("It is no backup");
        foreign("note.txt", "Hello");
        assertThatThrownBy(() -> BackupReader.open(damaged).close()).hasMessageContaining("It has no part manifest.json: it is no backup");
        foreign(BackupManifest.NAME, "{\"format\": \"counterclaim-site-archive\", \"version\": 1}");
        assertThatThrownBy(() -> BackupReader.open(damaged).close()).isInstanceOf(InvalidBackupException.class)
                .hasMessageContaining("manifest.json");
        assertThatThrownBy(() -> BackupReader.open(directory.resolve("none"))).isInstanceOf(IOException.class);
    }

    private void foreign(String part, String text) throws IOException {
        try (OutputStream file = new FileOutputStream(damaged.toFile()); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(text.getBytes(UTF_8));
            zip.closeEntry();
        }
    }
}
