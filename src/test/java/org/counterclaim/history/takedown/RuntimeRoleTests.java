package org.counterclaim.history.takedown;

import java.sql.Types;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.testing.OneOfEach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the application's role cannot do, although it takes words down. */
@TakedownTest
class RuntimeRoleTests {

    private static final String APPEND = "select append_entry(:type, :id, :version, :action, null, null, 'Test', "
            + "decode(repeat('00', 32), 'hex'), '{}', cast(:withholding as bigint[]))";

    @Autowired
    Sayings sayings;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(strings = {
        "update verdict set rationale = 'Another'", "delete from verdict", "truncate verdict cascade",
        "update verdict_evidence set note = null",
        "delete from verdict_evidence", "truncate verdict_evidence", "update entry set reason = null", "delete from entry",
        "truncate entry cascade",
        "update entry_state set state = '{}'", "delete from entry_state", "truncate entry_state",
        "update private.takedown set ground = null",
        "delete from private.takedown"
    })
    void changesNothingByItself(String sql) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            application.sql("select set_config('counterclaim.withholding', 'on', true)").query().singleRow();
            application.sql(sql).update();
        })).hasStackTraceContaining("permission denied");
    }

    @Test
    void takesDownOnlyEntriesOfTheSameRecord() {
        OneOfEach.Ids ids = sayings.make();
        long other = last(ids.get("other actor"));
        for (String positions : new String[] {"{" + other + "}", "{" + last(ids.get("actor")) + "," + other + "}", "{999999999}",
            "{null}"}) {
            assertThatThrownBy(() -> append("actor", ids.get("actor"), 99, "withheld", positions))
                    .hasStackTraceContaining("takes down only words of its own record");
        }
        for (String[] wrong : new String[][] {{"withheld", null}, {"withheld", "{}"}, {"changed", "{" + last(ids.get("actor")) + "}"}}) {
            assertThatThrownBy(() -> append("actor", ids.get("actor"), 99, wrong[0], wrong[1])).hasStackTraceContaining("entry_check");
        }
    }

    @Test
    void verdictLosesNoWordsUnlessAnEntrySaysSo() {
        UUID verdict = sayings.make().get("verdict");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> withhold(verdict, 0))).hasStackTraceContaining("refused");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            withhold(verdict, 0);
            append("verdict", verdict, 1, "changed", null);
        })).hasStackTraceContaining("no entry says that its words were withheld");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> withhold(verdict, 1))).hasStackTraceContaining("has changed");
        assertThat(sayings.one("select version || rationale from verdict where id = ?", verdict)).isEqualTo("0Why");
        transaction.executeWithoutResult(status -> {
            withhold(verdict, 0);
            append("verdict", verdict, 1, "withheld", "{" + last(verdict) + "}");
        });
        assertThat(sayings.one("select version || rationale from verdict where id = ?", verdict)).isEqualTo("1Withheld for legal reasons");
    }

    private void withhold(UUID verdict, int version) {
        application.sql("select withhold_verdict(:id, :version, true, false, false, '{}')").param("id", verdict).param("version", version)
                .query().singleRow();
    }

    private void append(String type, UUID record, int version, String action, @Nullable String withholding) {
        application.sql(APPEND).param("type", type).param("id", record).param("version", version).param("action", action)
                .param("withholding", withholding, Types.VARCHAR).query().singleRow();
    }

    private long last(UUID record) {
        return Long.parseLong(sayings.one("select max(position) from entry where record_id = ?", record));
    }
}
