package org.counterclaim.testing;

import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Every fault that a visit looks for is found on a page that has it. */
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
            assertThat(faults).contains("axe, all: image-alt", "axe, all: color-contrast", "axe, colours: color-contrast", "too wide in 320",
                    "DIV.", "failed: ", "content security policy: img-src https://elsewhere.example/", "console: said so",
                    "script: Error: thrown");
        }
    }
}
