package org.counterclaim.web.form;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.jsoup.Connection;
import org.jsoup.Jsoup;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;

/** Somebody who fills in the desk's forms, in a browser without script. */
public final class Editor {

    private final Person person;
    private final String token;

    /** Somebody new. */
    public Editor(Staff staff) throws IOException, InterruptedException {
        this(staff.signedIn(Role.EDITOR));
    }

    /** Somebody who is signed in. */
    public Editor(Person person) throws IOException, InterruptedException {
        this.person = person;
        token = person.token();
    }

    /** Reads a page. */
    public HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return person.get(path);
    }

    /** Sends a form; names and values take turns. */
    public HttpResponse<String> send(String path, String... fields) throws IOException, InterruptedException {
        return person.postWith(token, path, fields);
    }

    /** Sends a form's body just as it is, with the token after it. */
    public HttpResponse<String> sendRaw(String path, String body) throws IOException, InterruptedException {
        return person.send("POST", path, body + "&_csrf=" + token);
    }

    /** Sends a form, and again to say that it is meant where that is asked. */
    public HttpResponse<String> allTheSame(String path, String... fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path, fields);
        String code = Jsoup.parse(answer.body()).select("[name=despite]").attr("value");
        return code.isEmpty() ? answer : send(path, Stream.concat(Stream.of(fields), Stream.of("despite", code)).toArray(String[]::new));
    }

    /** What a form sends to say that this is meant, where it is asked. */
    public static String meant(String question) {
        return new FormWarning("", question).code();
    }

    /** Puts a record on record, and says at which address editors find it. */
    public String made(String plural, String... fields) throws IOException, InterruptedException {
        return place(allTheSame("/desk/" + plural, fields));
    }

    /** An actor with a name of its own. */
    public String actor() throws IOException, InterruptedException {
        String name = "Actor " + UUID.randomUUID();
        made("actors", "name", name, "kind", "person");
        return name;
    }

    /** A claim with a text of its own. */
    public String claim() throws IOException, InterruptedException {
        String text = "It is so " + UUID.randomUUID();
        made("claims", "text", text);
        return text;
    }

    /** An article with a headline of its own. */
    public String article() throws IOException, InterruptedException {
        String headline = "Headline " + UUID.randomUUID();
        made("articles", "headline", headline, "kind", "news article");
        return headline;
    }

    /** A form as a page shows it, filled in, with more or other things in it. */
    public String[] filledIn(String page, String... otherwise) throws IOException, InterruptedException {
        return fields(read(page).body(), otherwise);
    }

    /** The same of a page that was read already. */
    public static String[] fields(String page, String... otherwise) {
        List<String> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < otherwise.length; i += 2) {
            names.add(otherwise[i]);
        }
        for (Connection.KeyVal field : Jsoup.parse(page).select("form.record-form").forms().getFirst().formData()) {
            if (!field.key().equals("_csrf") && !names.contains(field.key())) {
                all.addAll(List.of(field.key(), field.value()));
            }
        }
        all.addAll(List.of(otherwise));
        return all.toArray(String[]::new);
    }

    /** Where an answer leads that says that all went well. */
    public static String place(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + Jsoup.parse(answer.body()).select("h1, .notice, .err").text());
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    /** What a page says is wrong, as it stands beside the fields and above the form. */
    public static String problems(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".errors, .err").text();
    }

    /** Does all of it at the same moment. */
    public static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** Does the same many times at the same moment. */
    public static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        return atOnce(Collections.nCopies(times, what));
    }
}
