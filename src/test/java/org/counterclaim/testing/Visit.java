package org.counterclaim.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

/** A page in a browser with its own state, which remembers everything that goes wrong on it. */
public final class Visit implements AutoCloseable {

    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private static final int HEIGHT = 900;
    private static final int SEE_OTHER = 303;
    private static final int MOST_TABS = 80;

    private final BrowserContext context;
    private final Page page;
    private String address;
    private int status;
    private int width = 1280;
    private ColorScheme colours = ColorScheme.LIGHT;
    private Media media = Media.SCREEN;
    private @Nullable Response document;
    private final List<String> faults = new ArrayList<>();

    /** Stays on an empty page until it goes to an address. */
    public Visit(Browser browser) {
        this(browser, "about:blank", 200, null);
    }

    /** Goes to an address, 1280 wide and in light colours, and expects an answer with this status. */
    public Visit(Browser browser, String address, int status) {
        this(browser, address, status, null);
    }

    /** The same for somebody who is signed in. The session is the value of its cookie; null for a stranger. */
    public Visit(Browser browser, String address, int status, @Nullable String session) {
        this.address = address;
        this.status = status;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, HEIGHT)
                .setColorScheme(ColorScheme.LIGHT).setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript("""
                window.refusedByPolicy = [];
                document.addEventListener('securitypolicyviolation',
                    event => window.refusedByPolicy.push(event.violatedDirective + ' ' + event.blockedURI));""");
        if (session != null) {
            context.addCookies(List.of(new Cookie("session", session).setUrl(URI.create(address).resolve("/").toString())));
        }
        page = context.newPage();
        page.onConsoleMessage(this::said);
        page.onPageError(error -> faults.add("script: " + error));
        page.onRequestFailed(request -> faults.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(this::answered);
        page.navigate(address);
    }

    /** Ignores the browser's own complaint about an expected status, which is no fault of the page. */
    private void said(ConsoleMessage message) {
        if (message.type().equals("error") && !(status >= 400 && message.location().startsWith(address))) {
            faults.add("console: " + message.text());
        }
    }

    private void answered(Response response) {
        int wanted = response.url().equals(address) ? status : 200;
        if (response.request().isNavigationRequest() && response.status() != SEE_OTHER) {
            document = response;
        }
        if (response.status() != wanted && response.status() != SEE_OTHER) {
            faults.add("answered " + response.status() + ": " + response.url());
        }
    }

    /** Expects this status of answers from this address from now on. */
    public Visit expect(String next, int itsStatus) {
        address = next;
        status = itsStatus;
        return this;
    }

    /** Goes to another address, 1280 wide and in light colours, and expects an answer with this status. */
    public Visit goTo(String next, int itsStatus) {
        expect(next, itsStatus).wide(1280).emulate(Media.SCREEN, ColorScheme.LIGHT);
        page.navigate(next);
        return this;
    }

    /** Shows an answer that somebody else got, such as to a form, as if this browser had got it. */
    public Visit show(HttpResponse<String> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":") && !name.startsWith("content-length") && !name.equals("transfer-encoding")
                    && !name.equals("set-cookie")) {
                headers.put(name, values.getFirst());
            }
        });
        page.unrouteAll();
        page.route(answer.uri().toString(), route -> route.fulfill(
                new Route.FulfillOptions().setStatus(answer.statusCode()).setHeaders(headers).setBody(answer.body())));
        return goTo(answer.uri().toString(), answer.statusCode());
    }

    /** Returns the source of the page that was answered last, before any script ran. */
    public String source() {
        return Objects.requireNonNull(document).text();
    }

    public Page page() {
        return page;
    }

    /** Presses Tab until the element of a selector has the focus. */
    public static void tabTo(Page page, String place) {
        for (int step = 0; step < MOST_TABS; step++) {
            page.keyboard().press("Tab");
            if (page.locator(place).evaluateAll("all => all.includes(document.activeElement)").equals(true)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + place);
    }

    /** Sets the size of the window from now on. */
    public Visit wide(int pixels) {
        if (pixels != width) {
            page.setViewportSize(pixels, HEIGHT);
            width = pixels;
        }
        return this;
    }

    /** The colours from now on. */
    public Visit in(ColorScheme wanted) {
        return emulate(media, wanted);
    }

    private Visit emulate(Media itsMedia, ColorScheme itsColours) {
        if (itsMedia != media || itsColours != colours) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(itsMedia).setColorScheme(itsColours));
            media = itsMedia;
            colours = itsColours;
        }
        return this;
    }

    /** Opens everything that can be opened. */
    public Visit unfolded() {
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        return this;
    }

    /** Looks for faults that axe finds by WCAG 2.0 to 2.2, A and AA, and by good practice, as the page looks now. */
    public Visit checkAccess(String look) {
        return checkStructure(look).checkColours(look);
    }

    /** The same but for colours. By day axe looks only at what is put together as nothing was before, unless the order of things is new. */
    public Visit checkStructure(String look) {
        List<String> unseen = strings(PageShapes.SCRIPT).stream().filter(one -> !PageShapes.SEEN.contains(one)).toList();
        if (unseen.isEmpty() && !Thorough.isWanted()) {
            return this;
        }
        page.evaluate("""
                ([unseen, all]) => {
                    const places = unseen.map(shape => elementByShape.get(shape));
                    window.placesToLookAt = all || places.includes(null) ? document : {include: places};
                }""", List.of(unseen, Thorough.isWanted()));
        int before = faults.size();
        check(look, "window.placesToLookAt", "{runOnly: {type: 'tag', values: " + RULES + "}, "
                + "rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false}}}");
        if (faults.size() == before) {
            PageShapes.SEEN.addAll(unseen);
        }
        return this;
    }

    /** Looks only for faults that depend on colours, and only at text that looks like none before. */
    public Visit checkColours(String look) {
        List<String> unseen = strings(TextColours.SCRIPT).stream().filter(one -> !TextColours.SEEN.contains(one)).toList();
        if (unseen.isEmpty()) {
            return this;
        }
        page.evaluate("unseen => { window.textToLookAt = {include: unseen.map(look => window.textByLook.get(look))}; }", unseen);
        int before = faults.size();
        check(look, "window.textToLookAt", "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}");
        if (faults.size() == before) {
            TextColours.SEEN.addAll(unseen);
        }
        return this;
    }

    /** Asks axe for faults only, so that it need not describe the thousands of places where all is well. */
    private Visit check(String look, String place, String options) {
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        strings("""
                return axe.run(%s, {...%s, resultTypes: ['violations']}).then(found => found.violations.flatMap(rule =>
                    rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`)));""".formatted(place, options))
                .forEach(one -> faults.add("axe, " + look + ": " + one));
        return this;
    }

    /** Checks that Tab alone reaches everything that can be used, in the order of the page, and shows where the focus is. */
    public Visit checkKeyboard() {
        faults.addAll(Keyboard.faults(page));
        return this;
    }

    /** Looks at the page in print, for a reader who uses dark colours: it must fit A4 and be legible without backgrounds. */
    public Visit checkPrint() {
        emulate(Media.PRINT, ColorScheme.DARK).checkFits(Paper.WIDTH);
        faults.addAll(Paper.faults(page));
        return this;
    }

    /** Returns to the look on a screen. */
    public Visit onScreen() {
        return emulate(Media.SCREEN, colours);
    }

    /** Checks whether the page can be scrolled sideways, and by which element; and whether any text is squeezed or cut off. */
    public Visit checkFits(int pixels) {
        wide(pixels);
        faults.addAll(TextFit.faults(page));
        faults.addAll(strings("""
                const room = document.documentElement.clientWidth, over = document.documentElement.scrollWidth - room;
                return over <= 0 ? [] : [`${over} px too wide in ${innerWidth}: ` + [...document.querySelectorAll('main *')]
                    .filter(one => one.getBoundingClientRect().right > room + .5).slice(0, 4)
                    .map(one => one.tagName + '.' + (one.getAttribute('class') ?? '')).join(', ')];"""));
        return this;
    }

    /** Saves a picture of the page as it is now. */
    public Visit shoot(Path png) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(png));
        return this;
    }

    /** Returns everything that went wrong so far. */
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        strings("return window.refusedByPolicy").forEach(one -> all.add("content security policy: " + one));
        return all;
    }

    /** Forgets everything that went wrong so far. */
    public void forget() {
        faults.clear();
    }

    private List<String> strings(String script) {
        return ((List<?>) page.evaluate("() => {" + script + "}")).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
