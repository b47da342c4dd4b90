package org.counterclaim.factcheck.verdict;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;
import org.counterclaim.web.form.Editor;

/** A fact-checker with a browser without script. */
public final class Checker {

    private final Person person;
    private final String token;

    public Checker(Staff staff) throws IOException, InterruptedException {
        this(staff.signedIn(Role.FACT_CHECKER));
    }

    public Checker(Person person) throws IOException, InterruptedException {
        this.person = person;
        token = person.token();
    }

    public Document read(String path) throws IOException, InterruptedException {
        return Jsoup.parse(person.get(path).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return person.get(path);
    }

    public HttpResponse<String> send(String path, String... fields) throws IOException, InterruptedException {
        return person.postWith(token, path, fields);
    }

    public String session() {
        return person.session().orElseThrow();
    }

    /** The form for a verdict on the claim at an address, filled in and with more or other things in it. */
    public String[] form(String claim, String... otherwise) throws IOException, InterruptedException {
        return fields(read(claim + "/verdicts/new"), otherwise);
    }

    /** The same of a page that was read already. That the verdict rests on no evidence, if it does, is meant. */
    public static String[] fields(Document page, String... otherwise) {
        List<String> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        all.addAll(List.of("despite", Editor.meant(VerdictFields.NO_EVIDENCE)));
        for (int i = 0; i < otherwise.length; i += 2) {
            names.add(otherwise[i]);
        }
        for (Connection.KeyVal field : ((FormElement) page.selectFirst("form.markform")).formData()) {
            if (!field.key().equals("_csrf") && !names.contains(field.key())) {
                all.addAll(List.of(field.key(), field.value()));
            }
        }
        all.addAll(List.of(otherwise));
        return all.toArray(String[]::new);
    }

    /** Gives a verdict on the claim at an address, and says where to see it. */
    public String marks(String claim, String... fields) throws IOException, InterruptedException {
        return place(send(claim + "/verdicts", form(claim, fields)));
    }

    /** Where an answer leads that says that all went well. */
    public static String place(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + Jsoup.parse(answer.body()).select("h1, .notice, .err").text());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
