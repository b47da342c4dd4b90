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
import org.jsoup.nodes.Document;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.testing.Person;

/** Somebody who fills in the desk's forms, in a browser without script. */
public final class Editor {

    private final Person person;
    private final String token;

    /** A new editor. */
    public Editor(Staff staff) throws IOException, InterruptedException {
        this(staff.signedIn(Role.EDITOR));
    }

    /** An editor who is signed in. */
    public Editor(Person person) throws IOException, InterruptedException {
        this.person = person;
        token = person.token();
    }

    /** Reads a page. */
    public HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return person.get(path);
    }

    /** Sends a form; names and values alternate. */
    public HttpResponse<String> send(String path, String... fields) throws IOException, InterruptedException {
        return person.postWith(token, path, fields);
    }

    /** Sends a form's body as it is, with the token after it. */
    public HttpResponse<String> sendRaw(String path, String body) throws IOException, InterruptedException {
        return person.send("POST", path, body + "&_csrf=" + token);
    }

    /** Sends a form and, if the answer asks whether it is meant, sends it again to confirm. */
    public HttpResponse<String> allTheSame(String path, String... fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(path, fields);
        String code = Jsoup.parse(answer.body()).select("[name=despite]").attr("value");
        return code.isEmpty() ? answer : send(path, Stream.concat(Stream.of(fields), Stream.of("despite", code)).toArray(String[]::new));
    }

    /** Returns the code with which a form confirms a warning. */
    public static String meant(String question) {
        return new FormWarning("", question).code();
    }

    /** Puts a record on record; returns the address at which editors find it. */
    public String made(String plural, String... fields) throws IOException, InterruptedException {
        return place(allTheSame("/desk/" + plural, fields));
    }

    /** Makes an actor with a unique name; returns the name. */
    public String actor() throws IOException, InterruptedException {
        String name = "Actor " + UUID.randomUUID();
        made("actors", "name", name, "kind", "person");
        return name;
    }

    /** Makes a claim with a unique text; returns the text. */
    public String claim() throws IOException, InterruptedException {
        String text = "It is so " + UUID.randomUUID();
        made("claims", "text", text);
        return text;
    }

    /** Makes an article with a unique headline; returns the headline. */
    public String article() throws IOException, InterruptedException {
        String headline = "Headline " + UUID.randomUUID();
        made("articles", "headline", headline, "kind", "news article");
        return headline;
    }

    /** Returns the fields of a page's form as the page fills them in, with other values for some of them. */
    public String[] filledIn(String page, String... otherwise) throws IOException, InterruptedException {
        return fields(read(page).body(), otherwise);
    }

    /** The same for a page that has been read already. */
    public static String[] fields(String page, String... otherwise) {
        List<String> all = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < otherwise.length; i += 2) {
            names.add(otherwise[i]);
        }
        Document read = Jsoup.parse(page);
        for (Connection.KeyVal field : read.select("form.record-form").forms().getFirst().formData()) {
            if (!field.key().equals("_csrf") && !names.contains(field.key())) {
                boolean isNone = read.select("[type=radio][value=''][checked]").eachAttr("name").contains(field.key());
                all.addAll(List.of(field.key(), isNone ? "" : field.value()));
            }
        }
        all.addAll(List.of(otherwise));
        return all.toArray(String[]::new);
    }

    /** Returns the address to which a successful answer leads. */
    public static String place(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError(answer.statusCode() + " " + Jsoup.parse(answer.body()).select("h1, .notice, .err").text());
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
    }

    /** Returns what a page says is wrong, beside the fields and above the form. */
    public static String problems(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".errors, .err").text();
    }

    /** Runs all of them at the same moment. */
    public static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** Runs the same many times at the same moment. */
    public static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        return atOnce(Collections.nCopies(times, what));
    }
}
