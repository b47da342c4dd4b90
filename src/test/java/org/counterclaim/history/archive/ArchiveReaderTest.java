package org.counterclaim.history.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;
import org.counterclaim.tlog.SignerKey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What is no whole and unchanged archive is refused, with the place, before any database is asked. */
@StandsAlone
class ArchiveReaderTest {

    private static final int MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void wholeArchiveIsRead() throws IOException {
        assertThat(read(new SampleArchive().at(folder.resolve("whole.zip")))).isNull();
    }

    @TestFactory
    Stream<DynamicTest> faultIsNamedWithItsPlace() {
        return Stream.of(
                fault("another kind of ZIP file", new SampleArchive().only("table.csv", "a,b\n1,2\n"),
                        "The file: what follows is “table.csv”"),
                fault("another kind of JSON", new SampleArchive().with("manifest.json", text -> "{\"format\":\"other\"}\n"),
                        "manifest.json, line 1: it is not the manifest"),
                fault("a later version", new SampleArchive().with("manifest.json", text -> text.replace("\"version\":1", "\"version\":2")),
                        "version 2"),
                fault("another key", new SampleArchive().with("key",
                        text -> SignerKey.generate("example.org/log").verifierKey().text() + "\n"), "checkpoint, line"),
                fault("another root", new SampleArchive().with("manifest.json", text -> text.replaceFirst("root\":\".", "root\":\"_")),
                        "checkpoint, line"),
                fault("a checkpoint that nobody signed", new SampleArchive().with("checkpoints.jsonl",
                        text -> text.replaceFirst("n3..", "n2\\\\n")), "checkpoints.jsonl, line 1: "),
                fault("no last checkpoint", new SampleArchive().with("checkpoints.jsonl", text -> ""),
                        "checkpoints.jsonl: the last checkpoint is missing"),
                fault("entries in another order", new SampleArchive().with("entries.jsonl", ArchiveReaderTest::turned),
                        "entries.jsonl, line 1: entry 3 is out of order"),
                fault("other words", new SampleArchive().with("entries.jsonl", text -> text.replace("Number 2", "Number 5")),
                        "entries.jsonl, line 2: the words are not those that entry 2 commits to"),
                fault("another author", new SampleArchive().with("entries.jsonl", text -> text.replace("Ann", "Bob")), "line 1: the words"),
                fault("another time", new SampleArchive().with("entries.jsonl", text -> text.replace("2024", "2023")),
                        "the 3 entries are not the 3 of the checkpoint"),
                fault("an entry less", new SampleArchive().with("entries.jsonl", text -> text.substring(0, text.lastIndexOf("{\"entry"))),
                        "the 2 entries are not the 3"),
                fault("a line that is none", new SampleArchive().with("entries.jsonl", text -> "[]\n" + text),
                        "entries.jsonl, line 1: this is no entry"),
                fault("a line without an end", new SampleArchive().with("entries.jsonl", String::strip), "the last line has no end"),
                fault("deep JSON", new SampleArchive().with("entries.jsonl",
                        text -> text.replaceFirst("\"words\":", "\"words\":" + "[".repeat(100_000))), "line 1: these are no words"),
                fault("a wrong sum", new SampleArchive().with("SHA256SUMS", text -> "0".repeat(64) + "  key\n"), "SHA256SUMS"),
                fault("more at the end", new SampleArchive().with("SHA256SUMS", text -> "").with("more", text -> "more"), "SHA256SUMS"));
    }

    private DynamicTest fault(String name, SampleArchive archive, String reason) {
        return DynamicTest.dynamicTest(name, () -> assertThat(read(archive.at(folder.resolve(name + ".zip"))))
                .isInstanceOf(InvalidArchiveException.class).hasMessageContaining(reason));
    }

    private static String turned(String lines) {
        String[] all = lines.split("\n");
        return all[2] + "\n" + all[1] + "\n" + all[0] + "\n";
    }

    /** The last bytes are the table of the file's parts, which is not read. */
    @Test
    void fileThatIsCutOffIsRefusedWhereverThatIs() throws IOException {
        byte[] whole = Files.readAllBytes(new SampleArchive().at(folder.resolve("whole.zip")));
        int table = new String(whole, ISO_8859_1).indexOf("PK\1\2");
        for (int length = 0; length < table; length += Thorough.or(31, 1)) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertThat(read(cut)).as("%d of %d bytes", length, whole.length).isInstanceOf(InvalidArchiveException.class);
        }
    }

    @Test
    void fileThatSwellsIsRefusedSoonWithLittleMemory() throws IOException {
        byte[] zeros = new byte[MEGABYTE];
        byte[] lines = "\n".repeat(MEGABYTE).getBytes(UTF_8);
        for (String part : new String[] {"manifest.json", "key"}) {
            for (byte[] content : new byte[][] {zeros, lines}) {
                Path bomb = swelling(part, content);
                long before = THREADS.getCurrentThreadAllocatedBytes();
                long begun = THREADS.getCurrentThreadCpuTime();
                assertThat(read(bomb)).isInstanceOf(InvalidArchiveException.class);
                Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
                long allocated = (THREADS.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
                System.out.printf("%,d bytes that are %,d MB in %s: refused in %d ms with %d MB%n", Files.size(bomb),
                        Thorough.or(64, 4096), part, took.toMillis(), allocated);
                assertThat(took).isLessThan(Duration.ofSeconds(2));
                assertThat(allocated).as("megabytes").isLessThan(50);
            }
        }
    }

    /** Writes an archive whose first parts are good up to one that is many times the same. */
    private Path swelling(String part, byte[] content) throws IOException {
        Path file = folder.resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            if (!part.equals("manifest.json")) {
                zip.putNextEntry(new ZipEntry("manifest.json"));
                zip.write(new ArchiveManifest("counterclaim-site-archive", 1, "example.org/log", 3, "").text().getBytes(UTF_8));
            }
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < Thorough.or(64, 4096); i++) {
                zip.write(content);
            }
        }
        return file;
    }

    private static Throwable read(Path file) {
        return catchThrowable(() -> ArchiveReader.check(file, entries -> {
        }));
    }
}
