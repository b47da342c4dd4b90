package org.counterclaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

import org.counterclaim.testing.StandsAlone;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

@StandsAlone
class ModularityTests {

    /** Each module may know the modules before it. */
    private static final List<String> ORDER = List.of("core", "figure", "capture", "tlog", "database", "web", "record", "account",
            "actor", "article", "topic", "story", "claim", "statement", "verdict", "rating", "summary", "history", "backup", "reader",
            "desk", "factcheck", "interchange");

    private static final ApplicationModules MODULES = ApplicationModules.of(Counterclaim.class);

    private static final Pattern ARROW = Pattern.compile("Counterclaim\\.Counterclaim\\.(\\w+) --> Counterclaim\\.Counterclaim\\.(\\w+)");
    private static final Map<String, Set<String>> USED = used();

    static Stream<String> modules() {
        return MODULES.stream().map(module -> module.getIdentifier().toString());
    }

    @Test
    void modulesKeepToWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasAPlaceInTheOrder() {
        assertThat(modules()).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    /**
     * The page shows the dependencies that Spring Modulith's Documenter finds, without the arrows that others imply. To renew them, copy
     * {@code target/modules.mmd} there.
     */
    @Test
    void architecturePageDrawsTheModulesAsTheyAre() throws IOException {
        String drawn = "flowchart TD\n" + modules().sorted(Comparator.comparing(ORDER::indexOf).reversed())
                .flatMap(user -> neighbours(user).map(used -> "    " + user + " --> " + used + "\n")).collect(joining());
        Files.writeString(Path.of("target/modules.mmd"), drawn);
        assertThat(Path.of("docs/architecture.md")).content().as("the diagram: copy target/modules.mmd there").contains(drawn + "```");
    }

    /** Returns the modules that a module uses, except those that it also reaches through another one. */
    private static Stream<String> neighbours(String user) {
        Set<String> used = USED.getOrDefault(user, Set.of());
        return used.stream().filter(one -> used.stream().noneMatch(other -> reaches(other, one)))
                .sorted(Comparator.comparing(ORDER::indexOf).reversed());
    }

    private static boolean reaches(String user, String module) {
        return USED.getOrDefault(user, Set.of()).stream().anyMatch(used -> used.equals(module) || reaches(used, module));
    }

    /** Returns the dependencies in the Documenter's diagram. */
    private static Map<String, Set<String>> used() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/spring-modulith-docs"))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramStyle.UML));
        try {
            return ARROW.matcher(Files.readString(Path.of("target/spring-modulith-docs/components.puml"))).results()
                    .collect(groupingBy(arrow -> arrow.group(1).toLowerCase(ROOT),
                            mapping(arrow -> arrow.group(2).toLowerCase(ROOT), toSet())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Modules that only know earlier ones cannot form a cycle. */
    @ParameterizedTest
    @MethodSource("modules")
    void arrowsPointOneWay(String module) throws ClassNotFoundException {
        ApplicationModule declared = Class.forName("org.counterclaim." + module + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(declared).as("declaration of " + module).isNotNull();
        assertThat(declared.allowedDependencies()).isSubsetOf(ORDER.subList(0, ORDER.indexOf(module)));
    }
}
