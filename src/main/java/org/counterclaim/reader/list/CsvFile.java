package org.counterclaim.reader.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes a list as CSV (RFC 4180), with the names of columns in the first line. A text that a spreadsheet would compute gets an apostrophe
 * before it (OWASP, "CSV Injection").
 */
final class CsvFile implements ListFile {

    private static final String COMPUTED = "=+-@\t\r\n＝＋－＠";

    @Override
    public String type() {
        return "text/csv;charset=UTF-8;header=present";
    }

    @Override
    public void write(Content content, SiteAddress site, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        RecordList list = content.filter().list();
        List<@Nullable Object> header = new ArrayList<>(List.of("address", list.one()));
        header.addAll(RowQuery.of(list).header());
        header.add("last change");
        text.write(line(header));
        ListFile.each(content.rows(), row -> text.write(line(values(row, site))));
        text.flush();
    }

    private static List<@Nullable Object> values(ListRow row, SiteAddress site) {
        List<@Nullable Object> values = new ArrayList<>(List.of(site.of(row.href()), row.name()));
        values.addAll(row.values());
        values.add(row.head().changedAt());
        return values;
    }

    private static String line(List<@Nullable Object> values) {
        return values.stream().map(CsvFile::cell).collect(Collectors.joining(",", "", "\r\n"));
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
