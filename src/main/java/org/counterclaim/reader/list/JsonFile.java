package org.counterclaim.reader.list;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.account.SiteAddress;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes a list as one JSON object (RFC 8259) with an array of rows, a row on each line. */
final class JsonFile implements ListFile {

    private final JsonMapper json;

    JsonFile(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String type() {
        return "application/json";
    }

    @Override
    public void write(Content content, SiteAddress site, OutputStream out) throws IOException {
        RecordFilter filter = content.filter();
        out.write(("{\"title\":" + json.writeValueAsString(content.title()) + ",\"address\":"
                + json.writeValueAsString(site.of(filter.address())) + ",\"rows\":[").getBytes(UTF_8));
        boolean[] isFirst = {true};
        ListFile.each(content.rows(), row -> {
            out.write(isFirst[0] ? new byte[] {'\n'} : new byte[] {',', '\n'});
            out.write(json.writeValueAsBytes(values(row, site)));
            isFirst[0] = false;
        });
        out.write("\n]}\n".getBytes(UTF_8));
    }

    private static Map<String, @Nullable Object> values(ListRow row, SiteAddress site) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", row.head().id());
        values.put("address", site.of(row.href()));
        values.put(row.list().one(), row.name());
        Iterator<@Nullable Object> all = row.values().iterator();
        RowQuery.of(row.list()).header().forEach(column -> values.put(key(column), all.next()));
        values.put("lastChange", row.head().changedAt().toString());
        return values;
    }

    /** Returns the name of a column as one word: "saidBy". */
    private static String key(String column) {
        StringBuilder key = new StringBuilder();
        for (String word : column.split(" ", -1)) {
            key.append(key.isEmpty() ? word : StringUtils.capitalize(word));
        }
        return key.toString();
    }
}
