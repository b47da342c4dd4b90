package org.counterclaim.factcheck.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.ProseDiff;
import org.counterclaim.reader.claim.PastVerdict;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.form.FormValues;

/** Finds the changes of a claim since a form was opened, from the history. */
@Repository
class ClaimChanges {

    /** The parts of a claim, besides its words, whose changes are shown. */
    private static final List<RecordField<?, ?>> PARTS = ClaimType.TYPE.fields().stream()
            .filter(field -> field != ClaimType.TEXT && field.type().display() != FieldType.Display.NONE).toList();

    private final JdbcClient database;

    ClaimChanges(JdbcClient database) {
        this.database = database;
    }

    /** Returns the changes since the revision and the verdict that the form names; for a form that names none, everything is a change. */
    ClaimChange since(FormValues form, JudgedClaim now, List<PastVerdict> verdicts) {
        int seen = number(form.one(VerdictFields.SUPERSEDES));
        List<PastVerdict> others = verdicts.stream().filter(one -> one.verdict().number() > seen).toList();
        SavedState is = state(now.id(), now.revision()).orElseThrow();
        Optional<SavedState> was = state(now.id(), number(form.one(VerdictFields.VERSION)));
        if (was.isEmpty()) {
            return new ClaimChange(List.of(), List.of("what it says"), others, now.revision() + 1);
        }
        String before = Objects.requireNonNullElse(ClaimType.TEXT.read(was.get()), "");
        String after = Objects.requireNonNullElse(ClaimType.TEXT.read(is), "");
        return new ClaimChange(before.equals(after) ? List.of() : ProseDiff.compare(before, after),
                PARTS.stream().filter(part -> !Objects.equals(part.read(was.get()), part.read(is)))
                        .map(part -> StringUtils.uncapitalize(part.label())).toList(),
                others, now.revision() + 1);
    }

    private Optional<SavedState> state(UUID claim, int revision) {
        return database.sql("""
                        select s.state from entry_state s join entry e using (position)
                        where e.record_id = :claim and e.record_version = :revision""")
                .param("claim", claim).param("revision", revision).query((row, number) -> SavedState.read(row.getString("state")))
                .optional();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
