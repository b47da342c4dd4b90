package org.counterclaim.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.capture.LocalReading.OK;
import static org.counterclaim.capture.LocalReading.assertRefused;
import static org.counterclaim.capture.LocalReading.at;
import static org.counterclaim.capture.LocalReading.pages;
import static org.counterclaim.capture.LocalReading.read;

/** Compressed answers, correct and broken. */
class PackedAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "identity", ""})
    void packedPageIsUnpacked(String encoding) throws Exception {
        byte[] page = "<title>Packed</title>".getBytes(UTF_8);
        byte[] sent = encoding.endsWith("gzip") ? gzip(page) : encoding.equals("deflate") ? deflate(page) : page;
        String header = encoding.isEmpty() ? "" : "Content-Encoding: " + encoding + "\r\n";

        PageCapture capture = read((path, me, out) -> LocalSite.send(out, OK + header, sent));

        assertThat(capture.headline().best().orElseThrow().value()).isEqualTo("Packed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, gzip", "gzip,br", "deflate, gzip", "nonsense"})
    void packingThatWasNotAskedForIsRefused(String encoding) throws Exception {
        assertRefused("packs its pages",
                (path, me, out) -> LocalSite.send(out, OK + "Content-Encoding: " + encoding + "\r\n", gzip(new byte[10])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void brokenPackingIsRefused(String encoding) throws Exception {
        assertRefused("broke off",
                (path, me, out) -> LocalSite.send(out, OK + "Content-Encoding: " + encoding + "\r\n", "not packed at all".getBytes(UTF_8)));
        byte[] whole = encoding.equals("gzip") ? gzip("x".repeat(9_000).getBytes(UTF_8)) : deflate("x".repeat(9_000).getBytes(UTF_8));
        assertRefused("broke off", (path, me, out) -> LocalSite.send(out, OK + "Content-Encoding: " + encoding + "\r\n",
                Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void bombIsStoppedAtTheLimit() throws Exception {
        byte[] bomb = gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(TestGate.LIMITS.bytes());

        assertRefused("longer than the 1 MB", (path, me, out) -> LocalSite.send(out, OK + "Content-Encoding: gzip\r\n", bomb));
    }

    @Test
    void endlessPackingOfNothingIsStopped() throws Exception {
        byte[] emptyBlock = {0, 0, 0, (byte) 0xff, (byte) 0xff};
        assertRefused("longer", (path, me, out) -> {
            out.write((OK + "Content-Encoding: gzip\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            out.write(gzip(new byte[0]), 0, 10);
            while (me.pause(0)) {
                out.write(emptyBlock);
            }
        });
    }

    @Test
    void whatFollowsThePackedPageIsLeftOut() throws Exception {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(gzip("<title>First</title>".getBytes(UTF_8)));
        for (int i = 0; i < 40_000; i++) {
            twice.write(gzip(new byte[0]));
        }

        PageCapture capture = read((path, me, out) -> LocalSite.send(out, OK + "Content-Encoding: gzip\r\n", twice.toByteArray()));

        assertThat(capture.headline().best().orElseThrow().value()).isEqualTo("First");
    }

    @Test
    void headOfPackingMayBeFull() throws Exception {
        byte[] plain = gzip("<title>Full</title>".getBytes(UTF_8));
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        full.write(plain, 0, 3);
        full.write(2 | 4 | 8 | 16);
        full.write(plain, 4, 6);
        full.write(new byte[] {3, 0, 1, 2, 3, 'n', 0, 'c', 0, 9, 9});
        full.write(plain, 10, plain.length - 10);

        PageCapture capture = read((path, me, out) -> LocalSite.send(out, OK + "Content-Encoding: gzip\r\n", full.toByteArray()));

        assertThat(capture.headline().best().orElseThrow().value()).isEqualTo("Full");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
