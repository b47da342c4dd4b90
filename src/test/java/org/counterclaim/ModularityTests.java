package org.counterclaim;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

class ModularityTests {

    /** Each module may know those before it. */
    private static final List<String> ORDER = List.of("core", "figure", "capture", "tlog", "database", "web", "record", "account",
            "actor", "article", "story", "claim", "statement", "verdict", "history", "reader", "desk", "factcheck", "interchange");

    private static final ApplicationModules MODULES = ApplicationModules.of(Counterclaim.class);

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

    /** A module that knows only modules before it is in no circle. */
    @ParameterizedTest
    @MethodSource("modules")
    void arrowsPointOneWay(String module) throws ClassNotFoundException {
        ApplicationModule declared = Class.forName("org.counterclaim." + module + ".package-info").getAnnotation(ApplicationModule.class);
        assertThat(declared).as("declaration of " + module).isNotNull();
        assertThat(declared.allowedDependencies()).isSubsetOf(ORDER.subList(0, ORDER.indexOf(module)));
    }
}
