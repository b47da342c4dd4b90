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

/** The rules of the house style for every source file. */
class HouseRulesTests {

    /** The most lines of a file. A file about one subject seldom has more than 300; one longer than this surely has two subjects. */
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

    /** Two files must fit side by side on a screen. Tables of Markdown pages are exempt, because a row must be one line. */
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

    /** A simple name must be enough to say which type is meant. */
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
     * Only controllers may read a request's address, because they check it. Thymeleaf refuses it in some places, and the reader gets an
     * error.
     */
    @Test
    void noTemplateReadsTheAddress() throws IOException {
        for (Path file : files(Path.of("src/main/resources/templates"), "html").toList()) {
            assertThat(file).content().doesNotContainPattern("\\bparam[.\\[]").doesNotContain("#request", "httpServletRequest");
        }
    }

    /** Thymeleaf inserts a fragment before it evaluates a condition on the same element, so the condition is lost. */
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

    /** All files that people read and write line by line. */
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
