package org.counterclaim.history.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.counterclaim.core.Sha256;
import org.counterclaim.tlog.Checkpoint;
import org.counterclaim.tlog.GrowingTree;
import org.counterclaim.tlog.MerkleHash;
import org.counterclaim.tlog.SignerKey;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An archive of three entries, made without a site, whose parts can be changed. */
final class SampleArchive {

    private static final String ORIGIN = "example.org/log";

    private final Map<String, String> parts = new LinkedHashMap<>();

    SampleArchive() {
        SignerKey key = SignerKey.generate(ORIGIN);
        GrowingTree tree = new GrowingTree();
        StringBuilder lines = new StringBuilder();
        for (int position = 1; position <= 3; position++) {
            String state = "{\"name\":\"Number %d\"}".formatted(position);
            byte[] salt = Sha256.sha256(state.getBytes(UTF_8));
            String leaf = ("{\"action\":\"created\",\"at\":\"2024-05-03T10:00:00.00000%1$dZ\",\"change\":\"%2$s\",\"position\":%1$d,"
                    + "\"record\":\"00000000-0000-7000-8000-00000000000%1$d\",\"state\":\"%3$s\",\"type\":\"actor\",\"version\":0}")
                    .formatted(position, Sha256.hex(salt, "{\"by\":\"Ann\"}".getBytes(UTF_8)), Sha256.hex(salt, state.getBytes(UTF_8)));
            tree.append(MerkleHash.leaf(leaf.getBytes(UTF_8)));
            lines.append(new ArchivedEntry(position, leaf, "{\"by\":\"Ann\",\"position\":%d,\"salt\":\"%s\",\"state\":\"%s\"}".formatted(
                    position, Base64.getEncoder().encodeToString(salt), state.replace("\"", "\\\""))).text());
        }
        String note = key.sign(new Checkpoint(ORIGIN, 3, tree.root()).text()).signed();
        parts.put("manifest.json", new ArchiveManifest("counterclaim-site-archive", 1, ORIGIN, 3, tree.root().base64()).text());
        parts.put("key", key.verifierKey().text() + "\n");
        parts.put("checkpoint", note);
        parts.put("checkpoints.jsonl",
                "{\"size\":3,\"at\":\"2024-05-03T10:00:01Z\",\"note\":\"%s\"}\n".formatted(note.replace("\n", "\\n")));
        parts.put("entries.jsonl", lines.toString());
    }

    /** Changes a part; the sums stay right. */
    SampleArchive with(String part, UnaryOperator<String> change) {
        parts.put(part, change.apply(parts.getOrDefault(part, "")));
        return this;
    }

    /** Replaces everything by other parts. */
    SampleArchive only(String part, String text) {
        parts.clear();
        parts.put(part, text);
        return this;
    }

    /** Writes it with its sums. */
    Path at(Path file) throws IOException {
        parts.putIfAbsent("SHA256SUMS", parts.entrySet().stream()
                .map(part -> Sha256.hex(part.getValue().getBytes(UTF_8)) + "  " + part.getKey() + "\n").collect(Collectors.joining()));
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }
}
