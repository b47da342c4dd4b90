import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * Runs statements as the superuser of an embedded database, and prints the first column of what they answer: {@code Sql.java directory
 * statement...}
 */
class Sql {

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Properties passwords = new Properties();
        passwords.load(Files.newBufferedReader(directory.resolve("passwords")));
        String port = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(3).strip();
        try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/counterclaim", "postgres",
                passwords.getProperty("superuser")); Statement statement = connection.createStatement()) {
            for (String sql : List.of(arguments).subList(1, arguments.length)) {
                if (statement.execute(sql)) {
                    ResultSet rows = statement.getResultSet();
                    while (rows.next()) {
                        System.out.println(rows.getString(1));
                    }
                }
            }
        }
    }
}
