package org.counterclaim.history.takedown;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;
import org.counterclaim.web.form.Editor;

/** An administrator who takes words down. */
public record Administrator(Person person, String token) {

    static final String REASON = "Ordered by a court";

    /** A new administrator. */
    public static Administrator of(Staff staff) throws IOException, InterruptedException {
        Person person = staff.signedIn(Role.ADMINISTRATOR);
        return new Administrator(person, person.token());
    }

    HttpResponse<String> send(String path, String... fields) throws IOException, InterruptedException {
        return person.postWith(token, "/admin/takedowns" + path, fields);
    }

    HttpResponse<String> find(String words) throws IOException, InterruptedException {
        return send("/finds", "words", words);
    }

    /** Fills in the page that shows where the words are, and goes on. */
    HttpResponse<String> confirm(HttpResponse<String> found, String... otherwise) throws IOException, InterruptedException {
        return send("/confirmations", Editor.fields(found.body(), otherwise));
    }

    /** Presses the button that nothing can undo. */
    HttpResponse<String> carryOut(HttpResponse<String> confirmation) throws IOException, InterruptedException {
        return send("", Editor.fields(confirmation.body()));
    }

    /** Takes down everything that the page offers. */
    public void takeDown(String words) throws IOException, InterruptedException {
        Editor.place(carryOut(confirm(find(words), "reason", REASON, "ground", "Case 1/2022")));
    }
}
