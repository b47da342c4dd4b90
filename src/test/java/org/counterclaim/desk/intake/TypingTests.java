package org.counterclaim.desk.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.Thorough;
import org.counterclaim.web.form.Editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Names typed at several speeds, while the lists of suggestions come at once, late, or after the field is left. Whatever the timing, the
 * field names the record of exactly that name, or else keeps the typed text.
 */
@ExtendWith(Chromium.class)
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingTests {

    private static final List<Integer> MILLISECONDS_A_KEY = List.of(20, 60, 110);
    private static final List<Integer> LATENCIES = List.of(0, 150, 600);

    /** Keys are in angle brackets; a bar waits for a list; text between carets is pasted. */
    private static final List<Arguments> TRIALS = List.of(
            Arguments.of("Piotr<Tab>", "Piotr", "No actor on record is called “Piotr”"),
            Arguments.of("Piotr| Gliński<Tab>", "Piotr Gliński", "No actor on record is called “Piotr Gliński”"),
            Arguments.of("Piotr| Gliński<Enter><Tab>", "Piotr Gliński", "No actor on record is called “Piotr Gliński”"),
            Arguments.of("Piotr Müller Sohn<Tab>", "Piotr Müller Sohn", "No actor on record is called “Piotr Müller Sohn”"),
            Arguments.of("Ukraine<Tab>", "Ukraine", "Ukrainian officials"),
            Arguments.of("Ukrain|e<Enter><Tab>", "Ukraine", "Ukrainian officials"),
            Arguments.of("Jan Novak<Tab>", "Jan Novak", ""),
            Arguments.of("jan novak<Enter>", "Jan Novak", ""),
            Arguments.of("Jan Novak|ova<Tab>", "Jan Novakova", ""),
            Arguments.of("Jan Novakova|<Backspace><Backspace><Backspace><Tab>", "Jan Novak", ""),
            Arguments.of("Piotr Müller<Backspace><Enter><Tab>", "Piotr Mülle", "Piotr Müller"),
            Arguments.of("Sam Sample<Tab>", "Sam Sample", "Which actor called “Sam Sample” is meant?"),
            Arguments.of("jan-novak<Tab>", "jan-novak", "Jan Novak"),
            Arguments.of("^Jan Novakova^<Tab>", "Jan Novakova", ""));

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private Typist typist;
    private CDPSession network;

    @BeforeAll
    void knowsThem(Browser browser) throws Exception {
        Editor editor = new Editor(staff);
        for (String name : List.of("Piotr Müller", "Jan Novak", "Jan Novakova", "Sam Sample", "Sam Sample")) {
            editor.made("actors", "name", name, "kind", "person");
        }
        typist = new Typist(browser, port, staff.member(Role.EDITOR));
        network = typist.page().context().newCDPSession(typist.page());
        network.send("Network.enable");
        typist.logsFrom("“It is not so”, said somebody.");
    }

    @AfterAll
    void leave() {
        typist.close();
    }

    /** Each trial runs at one pace a day, so that every pace has its turn; with {@code -Dthorough} at all nine. */
    static Stream<Arguments> trials() {
        int paces = MILLISECONDS_A_KEY.size() * LATENCIES.size();
        return IntStream.range(0, TRIALS.size()).boxed().flatMap(trial -> IntStream.range(0, Thorough.or(1, paces)).mapToObj(more -> {
            int pace = (trial + more) % paces;
            Object[] of = TRIALS.get(trial).get();
            return Arguments.of(of[0], MILLISECONDS_A_KEY.get(pace / LATENCIES.size()), LATENCIES.get(pace % LATENCIES.size()), of[1],
                    of[2]);
        }));
    }

    @ParameterizedTest(name = "{0} at {1} ms a key and {2} ms of latency")
    @MethodSource("trials")
    void recordsWhatWasTyped(String keys, int pace, int latency, String value, String said) {
        Page page = typist.page();
        slow(0);
        page.reload();
        slow(latency);
        page.focus("#actor");
        type(page, keys, pace);
        assertThat(page.locator("#actor + .popup template"))
                .hasAttribute("data-asked", Pattern.compile("^" + value + "$", Pattern.CASE_INSENSITIVE));
        assertThat(page.locator("#actor")).hasValue(value);
        assertThat(page.locator("#actor ~ .near")).containsText(said);
        assertThat(page.locator("[name='actor.new']")).not().isChecked();
        assertThat(page).hasURL(Pattern.compile("/desk/intake/[^/]+$"));
    }

    @Test
    void recordsWhatWasMovedTo() {
        Page page = typist.page();
        page.reload();
        page.focus("#actor");
        type(page, "Pio|<ArrowDown><Enter>", 20);
        assertThat(page.locator("#actor")).hasValue("Piotr Müller");
        assertThat(page.locator("#actor ~ .near")).isEmpty();
    }

    private void slow(int latency) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        Map.of("latency", latency, "downloadThroughput", -1, "uploadThroughput", -1).forEach(conditions::addProperty);
        network.send("Network.emulateNetworkConditions", conditions);
    }

    private static void type(Page page, String keys, int pace) {
        for (String part : keys.split("(?=[<|])|(?<=[>|])")) {
            if (part.startsWith("^")) {
                page.keyboard().insertText(part.substring(1, part.length() - 1));
            } else if (part.equals("|")) {
                assertThat(page.locator("#actor + .popup:not([hidden]):not(.stale)")).isVisible();
            } else if (part.startsWith("<")) {
                page.waitForTimeout(pace);
                page.keyboard().press(part.substring(1, part.length() - 1));
            } else {
                page.keyboard().type(part, new Keyboard.TypeOptions().setDelay(pace));
            }
        }
    }
}
