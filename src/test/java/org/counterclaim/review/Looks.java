package org.counterclaim.review;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;

import org.counterclaim.site.PageState;
import org.counterclaim.site.PageTests;
import org.counterclaim.testing.Markup;
import org.counterclaim.testing.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks at pages in a browser of somebody who is signed in, in every size and both colours; closing it tells what was wrong. */
final class Looks implements AutoCloseable {

    private final int port;
    private final Visit visit;
    private final Markup markup;
    private final List<String> faults = new ArrayList<>();

    Looks(Browser browser, int port, String session) throws Exception {
        this.port = port;
        markup = new Markup();
        visit = new Visit(browser, at("/account"), 200, session);
    }

    Visit visit() {
        return visit;
    }

    String at(String path) {
        return "http://localhost:" + port + path;
    }

    void go(String name, String path, int status) throws Exception {
        visit.goTo(at(path), status);
        look(name);
    }

    /** Has a form of the present page sent, past the browser's own checks, and looks at the answer. */
    void send(String name, String action, int status, String form) throws Exception {
        visit.expect(at(action), status);
        visit.page().waitForNavigation(() -> visit.page().evaluate(
                "form => { const it = document.querySelector(form); it.noValidate = true; it.submit(); }", form));
        look(name);
    }

    void look(String name) throws Exception {
        markup.ofPage(name, visit.source()).forEach(fault -> faults.add(name + ": markup " + fault));
        PageTests.looked(visit, new PageState("review-" + name, "", 0)).forEach(fault -> faults.add(name + ": " + fault));
        visit.forget();
    }

    @Override
    public void close() {
        visit.close();
        assertThat(faults).isEmpty();
    }
}
