package org.counterclaim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever operates the site finds each of its settings in the documentation, and nothing there that has no effect. */
class SettingTests {

    private static final Pattern VALUE = Pattern.compile("\\$\\{(counterclaim[a-z0-9.-]+)");
    private static final Pattern BOUND = Pattern.compile("(?:bind|[pP]roperty)\\(\\s*\"(counterclaim[.][a-z0-9.-]+)\"");
    private static final Pattern PREFIX = Pattern.compile("@ConfigurationProperties\\(\"(counterclaim[a-z.-]*)\"\\)");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(counterclaim[^|]*)\\|");

    @Test
    void eachIsDocumentedAndEachDocumentedOneIsThere() throws Exception {
        assertThat(documented()).isEqualTo(inCode());
    }

    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        String page = Files.readString(Path.of("docs", "operating.md"));
        for (String cell : found(DOCUMENTED, page)) {
            String[] each = cell.replace("`", "").split(",");
            names.add(each[0].strip());
            Stream.of(each).skip(1).map(String::strip)
                    .forEach(more -> names.add(each[0].strip().replaceFirst("[.][^.]+$", "") + more));
        }
        return names;
    }

    private static Set<String> inCode() throws Exception {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                names.addAll(found(VALUE, text));
                if (PREFIX.matcher(text).find()) {
                    names.addAll(components(file));
                } else {
                    names.addAll(found(BOUND, text));
                }
            }
        }
        return names;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).collect(Collectors.toSet());
    }

    /** Returns the settings that a record holds. */
    private static Set<String> components(Path file) throws Exception {
        String name = Path.of("src", "main", "java").relativize(file).toString().replace('/', '.').replaceFirst("[.]java$", "");
        Class<?> settings = Class.forName(name);
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Stream.of(settings.getRecordComponents())
                .map(one -> one.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(one -> ConfigurationPropertyName.of(prefix).append(one).toString()).collect(Collectors.toSet());
    }
}
