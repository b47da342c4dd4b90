import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills a table by COPY, over a connection of its own. Triggers and foreign keys rest meanwhile. */
final class TableCopy implements AutoCloseable {

    private static final int AT_ONCE = 1 << 18;

    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder();
    private long rows;

    TableCopy(String url, String table, Collection<String> columns) throws SQLException {
        connection = DriverManager.getConnection(url);
        connection.createStatement().execute("set session_replication_role = replica; set synchronous_commit = off");
        copy = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table, String.join(", ", columns)));
    }

    void add(Collection<?> values) throws SQLException {
        char separator = 0;
        for (Object value : values) {
            if (separator != 0) {
                buffer.append(separator);
            }
            separator = '\t';
            append(value);
        }
        buffer.append('\n');
        rows++;
        if (buffer.length() > AT_ONCE) {
            send();
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        send();
        copy.endCopy();
        connection.close();
    }

    private void append(Object value) {
        switch (value) {
            case null -> buffer.append("\\N");
            case byte[] bytes -> buffer.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String text -> escape(text);
            default -> buffer.append(value);
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }
}
