package org.counterclaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.counterclaim.testing.StandsAlone;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of the security standard names tests that exist, and each requirement once. */
@StandsAlone
class SecurityTableTest {

    private static final Path TABLE = Path.of("docs/asvs.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Tests?)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9., ]+) \\| .*$");
    private static final Pattern ONE_NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    @Test
    void namesTestsThatExist() throws IOException {
        List<String> named = TEST.matcher(Files.readString(TABLE)).results().map(found -> found.group(1)).distinct().toList();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(SecurityTableTest::isTest).map(file -> file.getFileName().toString().replace(".java", "")))
                    .containsAll(named);
        }
        assertThat(named).hasSizeGreaterThan(50);
    }

    /** Some annotations are called as tests are. */
    private static boolean isTest(Path file) {
        try {
            return file.toString().endsWith(".java") && !Files.readString(file).contains("\n@interface ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void hasEachRequirementOnceAndSaysWhatShowsIt() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(TABLE)).results().toList();
        assertThat(rows.stream().flatMap(row -> ONE_NUMBER.matcher(row.group(1)).results()).map(MatchResult::group)).doesNotHaveDuplicates()
                .hasSizeGreaterThan(150);
        assertThat(rows).extracting(MatchResult::group).allSatisfy(row -> assertThat(row.split("\\|")[3].strip()).isNotEmpty());
    }
}
