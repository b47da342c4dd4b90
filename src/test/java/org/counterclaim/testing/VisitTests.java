package org.counterclaim.testing;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Visits find every kind of fault on pages that have it. */
@ExtendWith(Chromium.class)
class VisitTests {

    @Test
    void everyKindOfFaultIsFound(@TempDir Path directory, Browser browser) throws Exception {
        Path page = Files.writeString(directory.resolve("bad.html"), """
                <!DOCTYPE html><html lang="en"><head><title>Bad</title>
                <meta http-equiv="Content-Security-Policy" content="img-src 'self' file:"></head>
                <body><main><h1>Bad</h1><p style="color: #aaa; background: #fff">Too faint</p><img src="missing.png">
                <img alt="" src="https://elsewhere.example/x.png"><div style="width: 3000px">Wide</div></main>
                <script>console.error("said so"); setTimeout(() => { throw new Error("thrown") })</script></body></html>""");
        try (Visit visit = new Visit(browser, page.toUri().toString(), 200)) {
            String faults = String.join("\n", visit.checkAccess("all").checkColours("colours").checkFits(320).faults());
            assertThat(faults)
                    .contains("axe, all: image-alt", "axe, all: color-contrast", "axe, colours: color-contrast", "too wide in 320",
                            "DIV.", "failed: ", "content security policy: img-src https://elsewhere.example/", "console: said so",
                            "script: Error: thrown");
        }
    }

    @Test
    void textThatDoesNotFitIsFound(@TempDir Path directory, Browser browser) throws Exception {
        Path page = Files.writeString(directory.resolve("bad.html"), """
                <!DOCTYPE html><html lang="en"><head><title>Bad</title></head><body><main><h1>Good</h1>
                <p style="width: 36px; overflow-wrap: anywhere">Citation</p><p style="width: 40px">a be see the why of all</p>
                <p style="width: 200px; overflow-wrap: anywhere">A0123456789012345678901234567890123456789 breaks as it must</p>
                <p style="width: 80px; height: 1em; overflow: hidden">More than one line of text</p><p>Well \
                set</p></main></body></html>""");
        try (Visit visit = new Visit(browser, page.toUri().toString(), 200)) {
            assertThat(visit.checkFits(1280).faults()).hasSize(3).anyMatch(fault -> fault.contains("“Citation” breaks in 1280"))
                    .anyMatch(fault -> fault.contains("squeezed into")).anyMatch(fault -> fault.contains("cut off in 1280"));
        }
    }

    @Test
    void whatAKeyboardAloneCannotUseIsFound(@TempDir Path directory, Browser browser) throws Exception {
        Path page = Files.writeString(directory.resolve("bad.html"), """
                <!DOCTYPE html><html lang="en"><head><title>Bad</title></head><body><main><h1>Bad</h1>
                <p><a href="#" id="good">Good</a></p><p><a href="#" id="early" tabindex="1">Early</a></p>
                <p><a href="#" id="bare" style="outline: none">Bare</a></p><p><a href="#" id="under">Under</a></p>
                <div style="position: fixed; inset: 100px 0 0; background: #fff"></div></main></body></html>""");
        try (Visit visit = new Visit(browser, page.toUri().toString(), 200)) {
            assertThat(String.join("\n", visit.checkKeyboard().faults())).contains("Tab passes <a href=\"#\" id=\"early\"",
                    "nothing shows that the focus is on <a href=\"#\" id=\"bare\"",
                    "something hides the focus on <a href=\"#\" id=\"under\"")
                    .doesNotContain("focus is on <a href=\"#\" id=\"good\"", "focus on <a href=\"#\" id=\"good\"");
            visit.forget();
            visit.page()
                    .evaluate("() => document.body.addEventListener('keydown', event => document.activeElement.id === 'bare' && "
                            + "event.preventDefault())");
            assertThat(visit.checkKeyboard().faults()).contains("keyboard: Tab does not come to an end");
        }
    }

    @Test
    void whatIsLostOnPaperIsFound(@TempDir Path directory, Browser browser) throws Exception {
        Path page = Files.writeString(directory.resolve("bad.html"), """
                <!DOCTYPE html><html lang="en"><head><title>Bad</title></head><body><nav><a href="#">Elsewhere</a></nav>
                <p id="white" style="color: #fff; background: #000">White on black</p><p style="position: sticky; top: 0">Sticky</p>
                <div style="width: 900px">Wide</div></body></html>""");
        try (Visit visit = new Visit(browser, page.toUri().toString(), 200)) {
            assertThat(String.join("\n", visit.checkPrint().faults())).contains("print: 1.0 to 1 on white paper: <p id=\"white\"",
                    "stays in place over the text: <p style=\"position: sticky", "of no use on paper: <a href", "no title",
                    "too wide in 680")
                    .doesNotContain("paper: <div");
        }
    }
}
