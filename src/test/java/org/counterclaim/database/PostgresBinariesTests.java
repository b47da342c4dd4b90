package org.counterclaim.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;

import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.ThoroughTest;

import static org.assertj.core.api.Assertions.assertThat;

@StandsAlone
class PostgresBinariesTests {

    @TempDir
    Path directory;

    @ThoroughTest
    void twoThatUnpackAtOnceBothHaveTheServer() throws Exception {
        Callable<PostgresBinaries> unpack = () -> PostgresBinaries.unpackedIn(directory);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<PostgresBinaries> unpacked : both.invokeAll(List.of(unpack, unpack))) {
                assertThat(Path.of(unpacked.get().program("postgres"))).isExecutable();
            }
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).singleElement();
        }
    }
}
