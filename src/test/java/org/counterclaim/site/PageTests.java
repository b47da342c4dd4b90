package org.counterclaim.site;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every page, in every state, in a browser. With {@code -Dscreenshots=<directory>} it also draws them all. */
@BesideOthers
@ExtendWith(Chromium.class)
@SiteTest
public class PageTests {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("org.counterclaim.site.PageState#all")
    void pageHasNoFault(PageState state, Browser browser) {
        try (Visit visit = new Visit(browser, "http://localhost:" + port + state.path(), state.status())) {
            assertThat(looked(visit, state)).isEmpty();
        }
    }

    /** What can be opened is closed at first, and open in the other looks. */
    public static List<String> looked(Visit visit, PageState state) {
        visit.checkAccess("light at a desk");
        shoot(visit, state, "1280-light");
        visit.unfolded().in(ColorScheme.DARK).checkColours("dark at a desk").checkFits(1600).checkFits(DESK);
        shoot(visit, state, "1280-dark");
        visit.checkFits(320).checkFits(PHONE);
        shoot(visit, state, "390-dark");
        visit.in(ColorScheme.LIGHT).checkAccess("light on a phone");
        shoot(visit, state, "390-light");
        return visit.faults();
    }

    private static void shoot(Visit visit, PageState state, String look) {
        @Nullable String directory = System.getProperty("screenshots");
        if (directory != null) {
            visit.shoot(Path.of(directory, state + "-" + look + ".png"));
        }
    }
}
