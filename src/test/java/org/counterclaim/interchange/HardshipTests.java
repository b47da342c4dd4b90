package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.testing.RecordTest;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.counterclaim.interchange.Samples.CHECK;
import static org.counterclaim.interchange.Samples.EDIT;
import static org.counterclaim.interchange.Samples.bytes;
import static org.counterclaim.interchange.Samples.demo;
import static org.counterclaim.interchange.Samples.small;

@RecordTest
class HardshipTests {

    private static final int STATEMENTS = Thorough.or(200, 1_000);

    @Autowired
    StoryBundleImporter bundles;

    @Autowired
    JdbcClient database;

    @Test
    void parallelLoadsOfOneBundleLoadItOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<ImportResult> loaded = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ImportResult>> loads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                loads.add(threads.submit(() -> {
                    start.await();
                    return bundles.load(bytes(small("race")), EDIT, CHECK);
                }));
            }
            start.countDown();
            for (Future<ImportResult> load : loads) {
                loaded.add(load.get());
            }
        }
        assertThat(loaded).extracting(ImportResult::created).containsExactlyInAnyOrder(12, 0, 0, 0);
        assertThat(loaded).extracting(ImportResult::unchanged).containsExactlyInAnyOrder(0, 12, 12, 12);
    }

    /** Whatever happens to the bytes on their way, the bundle is loaded whole or refused whole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void damagedBundleIsLoadedWholeOrRefused(long seed) {
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < Thorough.or(25, 100); i++) {
            long before = position();
            try {
                ImportResult loaded = bundles.load(damaged(random), EDIT, CHECK);
                assertThat(position()).isEqualTo(before + loaded.created() + loaded.changed());
            } catch (InvalidBundleException bad) {
                refused++;
                assertThat(bad.faults()).isNotEmpty();
                assertThat(position()).isEqualTo(before);
            }
        }
        assertThat(refused).isBetween(1, Thorough.or(24, 99));
    }

    @Test
    void positionsAndVersionsHaveNoGaps() {
        bundles.load(bytes(small("gap")), EDIT, CHECK);
        assertThat(database.sql("select count(*) = max(position) and min(position) = 1 from entry").query(Boolean.class).single()).isTrue();
    }

    @Test
    void longStoryOfStatementsInAnswerToEachOtherIsLoaded() {
        StringBuilder statements = new StringBuilder();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.append(i == 0 ? "" : ",").append("{\"slug\": \"big-").append(i)
                    .append("\", \"actor\": \"big-ann\", \"stance\": \"asserts\", \"said\": \"2024\", \"answers\": \"big-").append(i + 1)
                    .append("\", \"relays\": [\"big-paper\"], \"reports\": [{\"article\": \"big-first\"}]}");
        }
        statements.append(",{\"slug\": \"big-").append(STATEMENTS)
                .append("\", \"actor\": \"big-ann\", \"stance\": \"asserts\", \"said\": \"2024\"}");
        byte[] big = bytes(small("big").replaceFirst("\"text\": \"The ship stayed.\"",
                "\"text\": \"The ship stayed.\", \"statements\": [" + statements + "]"));
        assertThat(bundles.load(big, EDIT, CHECK).created()).isEqualTo(STATEMENTS + 13);
        assertThat(bundles.load(big, EDIT, CHECK).unchanged()).isEqualTo(STATEMENTS + 13);
    }

    private static byte[] damaged(Random random) {
        byte[] json = demo();
        int at = random.nextInt(json.length);
        switch (random.nextInt(3)) {
            case 0 -> json[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> json = cut(json, at, 1 + random.nextInt(3));
            default -> json[at] = (byte) ('a' + random.nextInt(26));
        }
        return json;
    }

    private static byte[] cut(byte[] json, int at, int length) {
        int end = Math.min(json.length, at + length);
        byte[] rest = new byte[json.length - (end - at)];
        System.arraycopy(json, 0, rest, 0, at);
        System.arraycopy(json, end, rest, at, json.length - end);
        return rest;
    }

    private long position() {
        return database.sql("select position from history_head").query(Long.class).single();
    }
}
