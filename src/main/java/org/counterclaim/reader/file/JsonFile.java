package org.counterclaim.reader.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes records as one JSON object (RFC 8259) with an array of rows, a row on each line. */
public final class JsonFile implements FileFormat {

    private final JsonMapper json;

    JsonFile(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String type() {
        return "application/json";
    }

    @Override
    public void write(FileContent content, Stream<? extends FileRow> rows, Instant changedAt, SiteAddress site, OutputStream out)
            throws IOException {
        out.write(("{\"title\":" + json.writeValueAsString(content.title()) + ",\"address\":"
                + json.writeValueAsString(site.of(content.address())) + ",\"rows\":[").getBytes(UTF_8));
        boolean[] isFirst = {true};
        FileFormat.each(rows, row -> {
            out.write(isFirst[0] ? new byte[] {'\n'} : new byte[] {',', '\n'});
            out.write(json.writeValueAsBytes(values(row, content.columns(), site)));
            isFirst[0] = false;
        });
        out.write("\n]}\n".getBytes(UTF_8));
    }

    /** Returns the members of a row: its id, its address and its values. */
    public static Map<String, @Nullable Object> values(FileRow row, List<String> columns, SiteAddress site) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", row.id());
        values.put("address", site.of(row.href()));
        Iterator<@Nullable Object> cells = row.cells().iterator();
        columns.forEach(column -> values.put(key(column), cells.next()));
        return values;
    }

    /** Returns the name of a column as one word: "saidBy". */
    public static String key(String column) {
        StringBuilder key = new StringBuilder();
        for (String word : column.split(" ", -1)) {
            key.append(key.isEmpty() ? word : StringUtils.capitalize(word));
        }
        return key.toString();
    }
}
