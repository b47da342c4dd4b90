package org.counterclaim.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a parameter of type {@link Browser}: one headless Chromium for each thread. It is the installed one (environment variable
 * {@code CHROMIUM}, or the usual places), else Playwright's own. Without either, tests are skipped with the reason; in CI they fail.
 */
public final class Chromium implements BeforeAllCallback, ParameterResolver {

    /** The first is made to run without a window, and is lighter. */
    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** No script runs long enough here to be worth optimising. */
    private static final String UNOPTIMISED = "--js-flags=--no-opt --no-maglev";

    private static final List<String> QUIET = List.of(UNOPTIMISED, "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    /** Closed when all tests have ended. */
    private static Browser browser(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Thread.currentThread().threadId(), thread -> start(), Running.class).browser();
    }

    private static Running start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable(playwright)).setArgs(QUIET).setChromiumSandbox(!isRoot())));
        } catch (RuntimeException | Error notStarted) {
            playwright.close();
            throw notStarted;
        }
    }

    private static Path executable(Playwright playwright) {
        Optional<Path> found = Stream.concat(
                Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream()),
                Stream.of(playwright.chromium().executablePath())).map(Path::of).filter(Files::isExecutable).findFirst();
        return found.orElseGet(Chromium::nowhere);
    }

    private static Path nowhere() {
        String reason = "No Chromium is installed. Install one, or name it in the environment variable CHROMIUM.";
        return System.getenv("CI") == null ? Assumptions.abort(reason) : Assertions.fail(reason);
    }

    /** Root cannot use Chromium's sandbox. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
