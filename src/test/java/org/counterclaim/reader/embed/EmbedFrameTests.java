package org.counterclaim.reader.embed;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Chromium;
import org.counterclaim.web.cache.SiteTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A page of another site, on another port of this machine, frames pages of ours. */
@ExtendWith(Chromium.class)
@SiteTest
class EmbedFrameTests {

    private static final String STORY = "/stories/musk-ukraine-peace-plan";
    private static final String CLAIM = "/claims/musk-spoke-to-putin-before-plan";
    private static final int FIRST = 150;

    @LocalServerPort
    int port;

    private HttpServer other;
    private BrowserContext context;
    private Page page;
    private String html = "";

    @BeforeEach
    void open(Browser browser) throws Exception {
        other = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        other.createContext("/", exchange -> {
            byte[] body = html.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(700, 900));
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
        other.stop(0);
    }

    @Test
    void storyShowsAndItsFrameGetsItsHeight() {
        show(frame("/embed" + STORY) + script());
        assertThat(inFrame().locator("h1").innerText()).isNotBlank();
        awaitFit();
        int wide = height();
        assertThat(wide).isGreaterThan(FIRST);
        page.setViewportSize(300, 900);
        page.waitForFunction("was => document.querySelector('iframe').offsetHeight > was + 50", wide);
        awaitFit();
    }

    @Test
    void scriptMayComeAfterTheFrameHasLoaded() {
        show(frame("/embed" + CLAIM));
        page.waitForLoadState(LoadState.LOAD);
        inFrame().locator("h1").waitFor();
        assertThat(height()).isEqualTo(FIRST);
        page.evaluate("src => { const script = document.createElement('script'); script.src = src; document.body.append(script); }",
                site("/embed.js"));
        awaitFit();
    }

    @Test
    void worksWithoutScriptsAndAt280Pixels(Browser browser) {
        try (BrowserContext plain = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(280, 800))) {
            for (String path : List.of(STORY, CLAIM, "/stories/long-story", "/stories/vesterby-bridge", "/claims/long-story-c0",
                    "/claims/the-ferry-owner-gains")) {
                Page small = plain.newPage();
                small.navigate(site("/embed" + path));
                assertThat(small.locator("h1").innerText()).isNotBlank();
                assertThat(small.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(280);
            }
        }
    }

    @Test
    void linksLeaveTheFrame() {
        show(frame("/embed" + STORY) + script());
        inFrame().locator("a.whole").click();
        page.waitForURL(site(STORY));
        assertThat(page.mainFrame().childFrames()).isEmpty();
    }

    @Test
    void otherPagesMayNotBeFramed() {
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        for (String path : List.of(STORY, "/", "/sign-in", CLAIM)) {
            said.clear();
            show(frame(path) + script());
            page.waitForLoadState(LoadState.LOAD);
            Frame framed = page.mainFrame().childFrames().getFirst();
            assertThat(framed.locator("h1").count()).as(path).isZero();
            assertThat(said).as(path).anyMatch(text -> text.contains("frame-ancestors"));
        }
    }

    /** A frame of somebody else, or this page itself, cannot set the height of our frame. */
    @Test
    void heightIsTakenOnlyFromTheFrameItself() {
        show(frame("/embed" + STORY) + script());
        awaitFit();
        int before = height();
        page.evaluate("window.postMessage({type: 'counterclaim:height', height: 9000}, '*')");
        page.evaluate("""
                () => new Promise(done => {
                    window.addEventListener('message', done, {once: true});
                    window.postMessage('last', '*');
                })""");
        assertThat(height()).isEqualTo(before);
        Object told = page.evaluate("""
                () => new Promise(done => {
                    window.addEventListener('message', event => done({...event.data, origin: event.origin}), {once: true});
                    document.querySelector('iframe').contentWindow.postMessage({type: 'counterclaim:ask'}, '*');
                })""");
        assertThat((Map<?, ?>) told).extracting("type", "origin", "address")
                .containsExactly("counterclaim:height", site(""), site("/embed" + STORY));
    }

    private void show(String body) {
        html = "<!DOCTYPE html><html lang=\"en\"><title>Another site</title><body>" + body + "</body></html>";
        page.navigate("http://localhost:" + other.getAddress().getPort() + "/");
    }

    private String frame(String path) {
        return "<iframe src=\"%s\" title=\"From Counterclaim\" width=\"100%%\" height=\"%d\" style=\"border: 0\"></iframe>"
                .formatted(site(path), FIRST);
    }

    private String script() {
        return "<script src=\"" + site("/embed.js") + "\" async></script>";
    }

    private String site(String path) {
        return "http://localhost:" + port + path;
    }

    private FrameLocator inFrame() {
        return page.frameLocator("iframe");
    }

    private int height() {
        return (Integer) page.evaluate("document.querySelector('iframe').offsetHeight");
    }

    /** Waits until nothing in the frame must be scrolled to. */
    private void awaitFit() {
        Frame framed = page.mainFrame().childFrames().getFirst();
        framed.waitForFunction("() => document.body && document.body.offsetHeight > 0 "
                + "&& Math.abs(window.innerHeight - document.body.getBoundingClientRect().height) < 2");
        assertThat(height()).isGreaterThan(FIRST);
    }
}
