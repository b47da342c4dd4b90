package org.counterclaim.looks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.StandsAlone;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Pages around the demonstration story look as somebody has approved: on a desktop in light colours, and on a phone in dark ones. After an
 * intended change, look at {@code target/looks} and approve it: {@code mvn test -Dtest=ApprovedLookTests -Dlooks.approve}. With other fonts
 * than those of the pictures nothing can be compared, and the tests are skipped.
 */
@ExtendWith(Chromium.class)
@StandsAlone
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"counterclaim.demo=load", "counterclaim.tests=approved looks"})
@Import(Staff.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApprovedLookTests {

    private static final Path APPROVED = Path.of("src/test/resources/org/counterclaim/looks");
    private static final Path ACTUAL = Path.of("target/looks");
    private static final boolean APPROVES = System.getProperty("looks.approve") != null;

    /** The tolerated share of different tiles. Runs differ by a port or a time here and there; a slightly narrower box changes more. */
    private static final double TOLERATED = 0.005;

    private static final String STORY = "/stories/musk-ukraine-peace-plan";
    private static final String CLAIM = "/claims/musk-spoke-to-putin-before-plan";

    private static final List<Shown> PAGES = List.of(
            new Shown("home", "/", null),
            new Shown("story", STORY, null),
            new Shown("claim", CLAIM, null),
            new Shown("actor", "/actors/elon-musk", null),
            new Shown("article", "/articles/vice-on-the-mail-out", null),
            new Shown("history", "/history", null),
            new Shown("method", "/method", null),
            new Shown("sign-in", "/sign-in", null),
            new Shown("desk", "/desk", Role.EDITOR),
            new Shown("intake", "/desk/intake", Role.EDITOR),
            new Shown("statement-form", "/desk/statements/new", Role.EDITOR),
            new Shown("queue", "/review", Role.FACT_CHECKER),
            new Shown("verdict-form", CLAIM + "/verdicts/new", Role.FACT_CHECKER));

    private record Shown(String name, String path, @Nullable Role to) {}

    record Look(String page, String path, @Nullable Role to, int width, ColorScheme colours) {

        String name() {
            return "%s-%d-%s".formatted(page, width, colours.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private final Map<String, Page> windows = new HashMap<>();
    private String fonts = "";

    @BeforeAll
    void measureFonts(Browser browser) throws Exception {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/");
            fonts = String.valueOf(page.evaluate("""
                    () => ['body', 'h1', '.label', 'kbd'].map(place => {
                        const brush = document.createElement('canvas').getContext('2d');
                        const style = getComputedStyle(document.querySelector(place) ?? document.body);
                        brush.font = '100px ' + style.fontFamily;
                        return Math.round(brush.measureText('Hamburgefonstiv 0123456789').width);
                    }).join(' ')""")).strip();
        }
        if (APPROVES) {
            Files.createDirectories(APPROVED);
            Files.writeString(APPROVED.resolve("fonts.txt"), fonts + "\n");
        }
    }

    /** By day each page has one of the looks, by turns. */
    static Stream<Look> looks() {
        Stream<Look> all = PAGES.stream().flatMap(page -> Stream.of(
                new Look(page.name(), page.path(), page.to(), 1280, ColorScheme.LIGHT),
                new Look(page.name(), page.path(), page.to(), 390, ColorScheme.DARK)));
        AtomicInteger place = new AtomicInteger();
        return all.filter(look -> place.getAndIncrement() % 4 % 3 == 0 || APPROVES || Thorough.isWanted());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void pageLooksAsApproved(Look look, Browser browser) throws Exception {
        Path approved = APPROVED.resolve(look.name() + ".png");
        assumeTrue(fonts.equals(Files.readString(APPROVED.resolve("fonts.txt")).strip()), "Other fonts than the approved pictures have");
        PagePicture actual = PagePicture.of(taken(look, browser));
        double difference = Files.exists(approved) ? actual.difference(PagePicture.read(approved)) : 1;
        if (APPROVES && difference > TOLERATED) {
            actual.write(approved);
        } else if (!APPROVES) {
            actual.write(ACTUAL.resolve(look.name() + ".png"));
            assertThat(difference).as("share of %s that differs from %s", ACTUAL.resolve(look.name() + ".png"), approved)
                    .isLessThanOrEqualTo(TOLERATED);
        }
    }

    @AfterAll
    void close() {
        windows.values().forEach(window -> window.context().close());
    }

    /** One for each role, and for strangers: opening one takes as long as drawing a page. */
    private Page window(@Nullable Role to, Browser browser) throws Exception {
        String name = String.valueOf(to);
        if (!windows.containsKey(name)) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setDeviceScaleFactor(0.5)
                    .setReducedMotion(ReducedMotion.REDUCE));
            if (to != null) {
                context.addCookies(List.of(new Cookie("session", staff.signedIn(to).session().orElseThrow()).setUrl(site())));
            }
            windows.put(name, context.newPage());
        }
        return windows.get(name);
    }

    private String site() {
        return "http://localhost:" + port;
    }

    private byte[] taken(Look look, Browser browser) throws Exception {
        Page page = window(look.to(), browser);
        page.setViewportSize(look.width(), 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
        page.navigate(site() + look.path());
        page.evaluate(WITHOUT_NOW);
        return page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
    }

    /**
     * Replaces dates and times since 2026 by a fixed one: they are those of the run, because nobody in the demonstration story speaks then.
     */
    private static final String WITHOUT_NOW = """
            () => {
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const text = texts.currentNode;
                    const told = text.data.replace(/\\b\\d{1,2} [A-Z][a-z]+ (20[2-9]\\d)\\b/g,
                        (day, year) => year < 2026 ? day : '30 Nov 2026');
                    if (told !== text.data) {
                        text.data = told.replace(/\\b\\d\\d:\\d\\d\\b/g, '12:00');
                    }
                }
                document.activeElement?.blur();
            }""";
}
