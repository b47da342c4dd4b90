package org.counterclaim.web.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A component file that is missing from {@code order.txt} would never reach a reader. */
class AssetOrderTests {

    private static final Path STATIC = Path.of("src/main/resources/static");

    @ParameterizedTest
    @ValueSource(strings = {"css", "js"})
    void everyFileIsNamedOnce(String kind) throws IOException {
        List<String> order = Files.readAllLines(STATIC.resolve(kind).resolve("order.txt"));
        try (Stream<Path> files = Files.list(STATIC.resolve(kind))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("." + kind))
                    .toList();
            assertThat(order).containsExactlyInAnyOrderElementsOf(names).doesNotHaveDuplicates();
        }
    }
}
