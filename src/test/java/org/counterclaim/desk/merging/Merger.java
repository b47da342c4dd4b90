package org.counterclaim.desk.merging;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.counterclaim.record.PublishedRecord;
import org.counterclaim.testing.Person;

/** An editor who merges and parts records on the desk's pages. */
record Merger(Person person) {

    /** Opens the page that shows the effect of merging two records. */
    HttpResponse<String> look(String plural, PublishedRecord from, PublishedRecord into) throws IOException, InterruptedException {
        return person.get("/desk/%s/%s/merger?into=%%5B%s%%5D".formatted(plural, from.slug(), into.slug()));
    }

    /** Sends the form of that page. */
    HttpResponse<String> send(String plural, PublishedRecord from, HttpResponse<String> page) throws IOException, InterruptedException {
        return person.post("/desk/%s/%s/merger".formatted(plural, from.slug()), "key", value(page, "key"), "intoId", value(page, "intoId"),
                "fromVersion", value(page, "fromVersion"), "intoVersion", value(page, "intoVersion"), "reason", "They are one");
    }

    /** Opens the page, then sends its form. */
    HttpResponse<String> merge(String plural, PublishedRecord from, PublishedRecord into) throws IOException, InterruptedException {
        return send(plural, from, look(plural, from, into));
    }

    /** Opens the page on which the last merge is undone. */
    HttpResponse<String> lookBack() throws IOException, InterruptedException {
        return person.get(lastMerge());
    }

    /** Undoes the last merge. */
    HttpResponse<String> undo() throws IOException, InterruptedException {
        String address = lastMerge();
        return person.post(address, "key", value(person.get(address), "key"), "reason", "They are two");
    }

    String lastMerge() throws IOException, InterruptedException {
        return find("href=\"(/desk/merges/[^\"]+/undoing)\"", person.get("/desk/merges").body());
    }

    static String value(HttpResponse<String> page, String field) {
        return find("name=\"" + field + "\" value=\"([^\"]*)\"", page.body());
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
