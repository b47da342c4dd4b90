package org.counterclaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the house style asks of every source file. */
class HouseRulesTests {

    /** A file is as long as its one subject needs, which is seldom over 300 lines; past this it surely has two. */
    private static final int LONGEST = 400;

    @Test
    void everyPackageIsNullMarked() throws IOException {
        Path main = Path.of("src/main/java");
        Path test = Path.of("src/test/java");
        for (Path folder : folders(main)) {
            assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
        }
        for (Path folder : folders(test)) {
            Path tested = main.resolve(test.relativize(folder));
            if (Files.exists(tested)) {
                assertThat(folder.resolve("package-info.java")).as("hides that of the module, and what it declares").doesNotExist();
            } else {
                assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
            }
        }
    }

    @Test
    void noFileIsLong() throws IOException {
        for (Path file : Stream.concat(sources().stream(), files(Path.of("src/test/java"), "java")).toList()) {
            assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST);
        }
    }

    /** What an address says goes through a controller, which reads and checks it: Thymeleaf refuses it in some places, at the reader's cost. */
    @Test
    void noTemplateReadsTheAddress() throws IOException {
        for (Path file : files(Path.of("src/main/resources/templates"), "html").toList()) {
            assertThat(file).content().doesNotContainPattern("\\bparam[.\\[]").doesNotContain("#request", "httpServletRequest");
        }
    }

    /** Thymeleaf brings a fragment in before it looks at a condition on the same element, which is lost then. */
    @Test
    void noElementIsBothConditionalAndReplaced() throws IOException {
        for (Path file : files(Path.of("src/main/resources/templates"), "html").toList()) {
            assertThat(file).content().doesNotContainPattern("<[^>]*th:(if|unless)=\"[^\"]*\"[^>]*th:(replace|insert)=")
                    .doesNotContainPattern("<[^>]*th:(replace|insert)=\"[^\"]*\"[^>]*th:(if|unless)=");
        }
    }

    private static List<Path> sources() throws IOException {
        return Stream.concat(files(Path.of("src/main"), "java|html|css|js"), files(Path.of("db"), "sql")).toList();
    }

    private static List<Path> folders(Path root) throws IOException {
        return files(root, "java").map(Path::getParent).distinct().toList();
    }

    private static Stream<Path> files(Path root, String endings) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().matches(".*\\.(" + endings + ")")).sorted().toList().stream();
        }
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
