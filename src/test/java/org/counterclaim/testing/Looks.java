package org.counterclaim.testing;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages that a person who is signed in visits one after another: each must be valid, and without a fault in every {@link Look}. */
public final class Looks implements AutoCloseable {

    private static final String SEND = "form => { form.noValidate = true; form.requestSubmit(); }";

    private final int port;
    private final Visit visit;
    private final Markup markup;
    private final List<String> faults = new ArrayList<>();

    /** Begins with the page of the person's own account. */
    public Looks(Browser browser, int port, String session) throws Exception {
        this.port = port;
        markup = new Markup();
        visit = new Visit(browser, at("/account"), 200, session);
    }

    public Visit visit() {
        return visit;
    }

    /** Returns the whole address of a path of the site. */
    public String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** Goes to a path, and looks at the answer. */
    public void go(String name, String path, int status) throws Exception {
        visit.goTo(at(path), status);
        look(name);
    }

    /** Sends a form of the present page, past the browser's own checks, and looks at the answer. */
    public void send(String name, String action, int status, String form) throws Exception {
        visit.expect(at(action), status);
        visit.page().waitForNavigation(() -> visit.page().locator(form).first().evaluate(SEND));
        look(name);
    }

    /** Looks at the present page; afterwards the window is 1280 wide again, in light colours. */
    public void look(String name) throws Exception {
        markup.ofPage(name, visit.source()).forEach(fault -> faults.add(name + ": markup " + fault));
        Look.at(visit, name).forEach(fault -> faults.add(name + ": " + fault));
        visit.forget();
    }

    /** Expects that there was no fault since the last call. */
    public void expectNoFault() {
        List<String> all = List.copyOf(faults);
        faults.clear();
        assertThat(all).isEmpty();
    }

    @Override
    public void close() {
        visit.close();
        expectNoFault();
    }
}
