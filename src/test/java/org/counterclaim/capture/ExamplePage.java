package org.counterclaim.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/**
 * One of the pages in {@code pages/}, which were made up for these tests, with its expected values.
 *
 * @param about what is special about it
 */
record ExamplePage(
        String page,
        String about,
        String address,
        @Nullable String contentType,
        @Nullable String contentLanguage,
        @Nullable String link) {

    static Stream<ExamplePage> all() {
        return Stream.of(new JsonMapper().readValue(resource("index.json"), ExamplePage[].class));
    }

    PageCapture read() {
        try {
            return read(body());
        } catch (UnreadablePageException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Reads other bytes as if they were this page's. */
    PageCapture read(byte[] body) throws UnreadablePageException {
        return PageReader.read(new FetchResponse(WebAddress.of(address), contentType, contentLanguage, link, body));
    }

    byte[] body() {
        return resource(page);
    }

    /** Returns a row for each finding: page, field, value and source. */
    List<String> rows() {
        PageCapture capture = read();
        List<String> rows = new ArrayList<>();
        rows.add("| **" + page + "** | *" + about + "* | " + cell(address) + " | |");
        add(rows, "canonical address", capture.canonical(), WebAddress::text);
        if (capture.archivedCopy() != null) {
            rows.add("| | archived copy | " + cell(capture.archivedCopy().text()) + " | the address |");
        }
        add(rows, "headline", capture.headline(), Function.identity());
        add(rows, "authors", capture.authors(), authors -> String.join("; ", authors));
        add(rows, "publisher", capture.publisher(), Function.identity());
        add(rows, "published", capture.published(), FuzzyDate::edtf);
        add(rows, "changed", capture.changed(), FuzzyDate::edtf);
        add(rows, "language", capture.language(), Function.identity());
        add(rows, "kind", capture.kind(), PageKind::words);
        for (int i = 0; i < capture.passages().size(); i++) {
            rows.add("| | passage " + (i + 1) + " | " + cell(capture.passages().get(i)) + " | |");
        }
        return rows;
    }

    private static <T> void add(List<String> rows, String field, PageFindings<T> findings, Function<T, String> text) {
        for (int i = 0; i < findings.all().size(); i++) {
            PageFinding<T> found = findings.all().get(i);
            rows.add("| | " + (i == 0 ? field : "also found") + " | " + cell(text.apply(found.value())) + " | "
                    + found.source().words() + " |");
        }
    }

    private static String cell(String value) {
        return "`` " + value.replace("|", "\\|") + " ``";
    }

    private static byte[] resource(String name) {
        try (InputStream in = ExamplePage.class.getResourceAsStream("pages/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return page;
    }
}
