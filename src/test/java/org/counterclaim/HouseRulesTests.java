package org.counterclaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

/** What the house style asks of every source file. */
class HouseRulesTests {

    /** A file is as long as its one subject needs, which is seldom over 300 lines; past this it surely has two. */
    private static final int LONGEST = 400;

    private static final int WIDEST = 140;
    private static final Pattern TABLE_ROW = Pattern.compile("\\|.*|.*\\S +\\| .*[^;{]");

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

    /** So that two files can stand side by side. A table of a Markdown page has a line for each row. */
    @Test
    void noLineIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : written()) {
            List<String> lines = Files.readAllLines(file);
            for (int n = 0; n < lines.size(); n++) {
                if (lines.get(n).length() > WIDEST && !TABLE_ROW.matcher(lines.get(n)).matches()) {
                    tooLong.add(file + ":" + (n + 1));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** So that a name says of itself which type is meant. */
    @Test
    void noTypesShareASimpleName() throws IOException {
        Map<String, Long> uses = files(Path.of("src/main/java"), "java").map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("package-info.java")).collect(groupingBy(name -> name, counting()));
        assertThat(uses).allSatisfy((name, times) -> assertThat(times).as(name).isOne());
    }

    @Test
    void exceptionsAreCalledExceptions() throws IOException {
        Path classes = Path.of("target/classes");
        assertThat(files(classes.resolve("org/counterclaim"), "class").map(classes::relativize).map(HouseRulesTests::type)
                .filter(Throwable.class::isAssignableFrom)).isNotEmpty()
                .allSatisfy(type -> assertThat(type.getName()).endsWith("Exception"));
    }

    /**
     * What an address says goes through a controller, which reads and checks it: Thymeleaf refuses it in some places, at the reader's cost.
     */
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

    /** All that people read and write line by line. */
    private static List<Path> written() throws IOException {
        return Stream.of(sources().stream(), files(Path.of("src/test/java"), "java"), files(Path.of("bench"), "java"),
                files(Path.of("docs"), "md"), Stream.of(Path.of("README.md"))).flatMap(files -> files).toList();
    }

    private static Class<?> type(Path file) {
        try {
            return Class.forName(file.toString().replaceFirst("\\.class$", "").replace('/', '.'), false,
                    HouseRulesTests.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
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
