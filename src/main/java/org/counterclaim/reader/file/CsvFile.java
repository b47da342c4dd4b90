package org.counterclaim.reader.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes records as CSV (RFC 4180), with the names of columns in the first line. A text that a spreadsheet would compute gets an apostrophe
 * before it (OWASP, "CSV Injection").
 */
public final class CsvFile implements FileFormat {

    /** The value of {@code Content-Type}. */
    public static final String TYPE = "text/csv;charset=UTF-8;header=present";

    private static final String COMPUTED = "=+-@\t\r\n＝＋－＠";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void write(FileContent content, Stream<? extends FileRow> rows, Instant changedAt, SiteAddress site, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(line("address", content.columns()));
        FileFormat.each(rows, row -> text.write(line(site.of(row.href()), row.cells())));
        text.flush();
    }

    /** Returns a line: a first cell and the others. They are texts, numbers, lists of texts, and null for what is not known. */
    public static String line(String first, List<? extends @Nullable Object> others) {
        return others.stream().map(CsvFile::cell).collect(Collectors.joining(",", cell(first) + ",", "\r\n"));
    }

    /** Returns the text of a cell as it was before the apostrophe that keeps spreadsheets from computing it. */
    public static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && COMPUTED.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
    }

    /** Returns a value as a cell; the items of a list are separated by semicolons. */
    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case List<?> items -> quoted(items.stream().map(String::valueOf).collect(Collectors.joining("; ")));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
