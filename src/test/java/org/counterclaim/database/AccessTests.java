package org.counterclaim.database;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class AccessTests {

    @TempDir
    static Path directory;

    static EmbeddedDatabase database;

    @BeforeAll
    static void open() {
        database = Scratch.openAsItIs(directory);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @Test
    void committedDataReachesTheDisk() {
        for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(Scratch.runtime(database).sql("SELECT current_setting(?)").param(name).query(String.class).single())
                    .as(name).isEqualTo("on");
        }
    }

    @Test
    void serverIsTheVersionThatDataIsCheckedAgainst() {
        assertThat(Scratch.runtime(database).sql("SHOW server_version").query(String.class).single())
                .startsWith(PostgresBinaries.MAJOR + ".");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onlyLoopbackListens() throws Exception {
        Pattern listener = Pattern.compile("([0-9A-F]+):%04X 0+:0000 0A ".formatted(database.port()));
        List<String> addresses = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            listener.matcher(Files.readString(Path.of(table))).results().map(found -> found.group(1)).forEach(addresses::add);
        }
        assertThat(addresses).as("127.0.0.1 in the kernel's byte order").containsExactly("0100007F");
    }

    @Test
    void otherAddressesOfThisMachineAreRefused() throws Exception {
        InetAddress address = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress()).findFirst().orElse(null);
        assumeTrue(address != null, "this machine has no other address");
        assertThatThrownBy(() -> new Socket(address, database.port()).close()).isInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void wrongPasswordIsRefused() {
        for (String role : List.of(DatabaseRoles.SUPERUSER, DatabaseRoles.OWNER, DatabaseRoles.RUNTIME)) {
            JdbcClient guess = JdbcClient.create(database.login(DatabaseRoles.DATABASE, role, "guess"));
            assertThatThrownBy(() -> guess.sql("SELECT 1").query().singleRow()).rootCause()
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void applicationsRoleCannotMakeTables() {
        assertThatThrownBy(() -> Scratch.runtime(database).sql("CREATE TABLE mine (id int)").update())
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void ownerIsNoSuperuser() {
        assertThat(Scratch.owner(database).sql("SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles "
                + "WHERE rolname = current_user").query(Boolean.class).single()).isFalse();
    }

    @Test
    void fullTextSearchTellsLettersFromPunctuation() {
        assertThat(Scratch.owner(database).sql("SELECT to_tsvector('simple', '“Мир” — ÉTÉ')::text").query(String.class).single())
                .isEqualTo("'été':2 'мир':1");
    }

    @Test
    void passwordsAreForTheOwnersEyesOnly() throws Exception {
        assumeTrue(Files.getFileStore(directory).supportsFileAttributeView("posix"), "no POSIX permissions here");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("passwords"))))
                .isEqualTo("rw-------");
    }
}
