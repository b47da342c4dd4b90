package org.counterclaim.account;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.database.MaintenanceMode;
import org.counterclaim.testing.Person;
import org.counterclaim.testing.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** While something is done to the site, everybody reads on, nobody changes anything, and nobody loses what they typed. */
@AccountTest
class MaintenanceTests {

    private static final String REASON = "The database moves until noon";

    @Autowired
    Staff staff;

    @Autowired
    MaintenanceMode maintenance;

    @Autowired
    JdbcClient database;

    @AfterEach
    void end() {
        maintenance.end();
    }

    @TestFactory
    Stream<DynamicTest> everyFormThatChangesSomethingIsAnsweredAndKept() {
        return Permission.TABLE.stream().filter(row -> !row.method().equals(HttpMethod.GET) && row.scope() == null)
                .map(row -> DynamicTest.dynamicTest(row.method() + " " + row.path(), () -> {
                    maintenance.begin(REASON, "M. Aalto");
                    HttpResponse<String> answer = staff.stranger().send(row.method().name(), concrete(row.path()), "words=What+I+typed");
                    if (MaintenanceGate.OPEN.contains(row.path())) {
                        assertThat(answer.statusCode()).isNotEqualTo(503);
                    } else {
                        assertThat(answer.statusCode()).isEqualTo(503);
                        assertThat(answer.headers().firstValue("Retry-After")).contains("120");
                        assertThat(answer.body()).contains(REASON, "M. Aalto, since", "Send it again", "What I typed");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyProgramThatWritesIsToldWhyNot() {
        return Permission.TABLE.stream().filter(row -> row.scope() != null)
                .map(row -> DynamicTest.dynamicTest(row.method() + " " + row.path(), () -> {
                    maintenance.begin(REASON, "M. Aalto");
                    HttpResponse<String> answer = Program.without(staff.port()).send(row.method().name(), concrete(row.path()),
                            row.longestBody() > 0 ? "{}" : null);
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                    assertThat(answer.body()).contains(REASON);
                }));
    }

    @Test
    void onlyRowsOfTheTableAreOpen() {
        assertThat(Permission.TABLE.stream().filter(row -> row.method().equals(HttpMethod.POST)).map(Permission::path))
                .containsAll(MaintenanceGate.OPEN);
    }

    @Test
    void administratorBeginsAndEndsItAndSignsInMeanwhile() throws Exception {
        Person administrator = staff.signedIn(Role.ADMINISTRATOR);
        Staff.Member editor = staff.member(Role.EDITOR);
        Staff.Member other = staff.member(Role.ADMINISTRATOR);
        assertThat(administrator.get("/admin").body()).contains("Make the site read-only");
        assertThat(administrator.post("/admin/maintenance", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(administrator.post("/admin/maintenance", "reason", REASON).statusCode()).isEqualTo(303);
        assertThat(staff.signedIn(editor).get("/desk").body()).contains("Read-only at present", REASON);
        Person another = staff.signedIn(other);
        assertThat(another.get("/admin").body()).contains(REASON, "Allow changes again");
        assertThat(another.post("/admin/maintenance/ending").statusCode()).isEqualTo(303);
        assertThat(another.get("/").body()).doesNotContain(REASON);
        assertThat(maintenance.current()).isNull();
    }

    @Test
    void editorsCannotBeginIt() throws Exception {
        assertThat(staff.signedIn(Role.EDITOR).post("/admin/maintenance", "reason", REASON).statusCode()).isEqualTo(403);
        assertThat(maintenance.current()).isNull();
    }

    @Test
    void readingGoesOn() throws Exception {
        maintenance.begin(REASON, "M. Aalto");
        Person reader = staff.stranger();
        for (String path : new String[] {"/", "/claims", "/search?q=word", "/history", "/readyz"}) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(reader.get("/").body()).doesNotContain(REASON);
    }

    /** Another node, a job or a command may not know yet. */
    @Test
    void databaseLetsNothingOnRecordWhoeverWrites() {
        database.sql("insert into private.maintenance (reason, by_name) values ('" + REASON + "', 'M. Aalto')").update();
        assertThatThrownBy(() -> staff.member(Role.EDITOR)).isInstanceOf(DataAccessException.class).hasStackTraceContaining(REASON);
    }

    @Test
    void otherNodesHearOfIt() {
        database.sql("insert into private.maintenance (reason, by_name) values ('" + REASON + "', 'M. Aalto')").update();
        Awaitility.await().until(() -> maintenance.current() != null);
        database.sql("delete from private.maintenance").update();
        Awaitility.await().until(() -> maintenance.current() == null);
    }

    private static String concrete(String path) {
        return path.replaceAll("\\{plural:([a-z]+)[^}]*}", "$1").replaceAll("\\{[*]?[a-z]+}", UUID.randomUUID().toString());
    }
}
