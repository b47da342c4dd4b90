package org.counterclaim.interchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Files made to exhaust whoever reads them are refused soon and with little memory beyond their own bytes. */
@StandsAlone
class HostileFileTest {

    private static final int MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** As much as a page takes; with {@code -Dthorough} also what a command may be given. */
    private static final int SIZE = Thorough.or(2, 16) * MEGABYTE;

    @TestFactory
    Stream<DynamicTest> fileIsRefusedSoonWithLittleMemory() {
        return files().entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
            byte[] bytes = file.getValue().get();
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long begun = THREADS.getCurrentThreadCpuTime();
            List<SourceRow> rows = new ArrayList<>();
            Throwable refused = catchThrowable(() -> SourceTable.of(bytes).forEach(rows::add));
            Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
            long allocated = (THREADS.getCurrentThreadAllocatedBytes() - before) / MEGABYTE;
            System.out.printf("%s of %,d bytes: %d ms, %d MB allocated: %s%n", file.getKey(), bytes.length, took.toMillis(), allocated,
                    refused);
            assertThat(took).isLessThan(Duration.ofSeconds(2));
            assertThat(rows).as("rows, if it is not refused").isEmpty();
            if (refused != null) {
                assertThat(refused).isInstanceOf(UnreadableFileException.class);
                assertThat(allocated).as("megabytes").isLessThan(50);
            }
        }));
    }

    private static Map<String, Supplier<byte[]>> files() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("XML that names a file",
                () -> bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"));
        files.put("XML that laughs",
                () -> bytes("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"" + "&a;".repeat(1000)
                        + "\">]>\n<a>&b;</a>"));
        files.put("ZIP that swells", HostileFileTest::zip);
        files.put("a line", () -> filled("claim,who\n", 'x', SIZE));
        files.put("a line of a command's file", () -> filled("claim,who\n", 'x', Thorough.or(2, 100) * MEGABYTE));
        files.put("a line of commas", () -> filled("claim,who\n", ',', SIZE));
        files.put("quotation marks", () -> filled("", '"', SIZE));
        files.put("quotation marks in a row", () -> filled("claim,who\n", '"', SIZE - 1));
        files.put("zeros", () -> new byte[SIZE]);
        files.put("no end of brackets", () -> bytes("[".repeat(SIZE)));
        files.put("brackets in objects", () -> bytes("{\"a\":".repeat(SIZE / 5)));
        files.put("lists 30 deep", () -> bytes("[" + ("[".repeat(40) + "]".repeat(40) + ",").repeat(SIZE / 81) + "0]"));
        files.put("numbers", () -> bytes("[" + "0,".repeat(SIZE / 2) + "0]"));
        files.put("empty objects", () -> bytes("[" + "{},".repeat(SIZE / 3) + "0]"));
        files.put("small objects", () -> bytes("[" + "{\"a\":0},".repeat(SIZE / 8) + "0]"));
        files.put("empty objects in a member", () -> bytes("{\"a\":[" + "{},".repeat(SIZE / 3) + "0]}"));
        files.put("objects in the items of a list",
                () -> bytes("[" + ("{\"a\":[" + "{},".repeat(1000) + "0]},").repeat(SIZE / 3010) + "0]"));
        files.put("a number", () -> bytes("{\"claimReviewed\":" + "1".repeat(SIZE) + "}"));
        files.put("a string", () -> bytes("{\"claimReviewed\":\"" + "x".repeat(SIZE) + "\"}"));
        files.put("a name", () -> bytes("{\"" + "x".repeat(SIZE) + "\":1}"));
        String bundle = "{\"format\":\"counterclaim-story-bundle\",\"a\":";
        files.put("a bundle of brackets", () -> bytes(bundle + "[".repeat(SIZE)));
        files.put("a bundle of a string", () -> bytes(bundle + "\"" + "x".repeat(SIZE) + "\"}"));
        files.put("a bundle of numbers", () -> bytes(bundle + "[" + "0,".repeat(SIZE / 2)));
        return files;
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("table.csv"));
            for (int i = 0; i < Thorough.or(64, 1024); i++) {
                zip.write(new byte[MEGABYTE]);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] filled(String beginning, char with, int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) with);
        System.arraycopy(bytes(beginning), 0, bytes, 0, beginning.length());
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
