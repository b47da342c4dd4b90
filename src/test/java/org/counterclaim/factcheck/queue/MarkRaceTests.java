package org.counterclaim.factcheck.queue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.desk.DeskTest;
import org.counterclaim.factcheck.verdict.Checker;
import org.counterclaim.testing.Thorough;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Verdicts at the very moment at which something else happens to the claim. */
@DeskTest
class MarkRaceTests {

    private static final int ROUNDS = Thorough.or(10, 50);

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    /** The order of the public history says what was current: a verdict's entry stands between those of its revision and the next. */
    @Test
    void verdictNamesTheRevisionThatWasCurrentOrTheFormAsksAgain() throws Exception {
        Editor editor = new Editor(staff);
        Checker checker = new Checker(staff);
        Contested claim = Contested.made(editor);
        int given = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String[] form = checker.form(claim.href(), "mark", "disputed", "rationale", "Round " + round);
            String[] words = editor.filledIn("/desk" + claim.href(), "text", "Words " + UUID.randomUUID(), "reason", "Race", "key", "");
            List<HttpResponse<String>> answers = Editor.atOnce(List.<Callable<HttpResponse<String>>>of(
                    () -> editor.send("/desk" + claim.href(), words), () -> checker.send(claim.href() + "/verdicts", form)));
            assertThat(answers.get(0).statusCode()).isEqualTo(303);
            assertThat(answers.get(1).statusCode()).isIn(303, 409);
            given += answers.get(1).statusCode() == 303 ? 1 : 0;
        }
        System.out.println(given + " of " + ROUNDS + " verdicts were given, " + (ROUNDS - given) + " forms asked again");
        assertThat(database.sql("""
                        select count(*), count(*) filter (where v.claim_version = (
                            select max(c.record_version) from entry c where c.record_id = v.claim_id and c.position < e.position))
                        from verdict v join entry e on e.record_id = v.id join claim c on c.id = v.claim_id where c.slug = ?""")
                .param(claim.href().substring("/claims/".length()))
                .query((row, number) -> row.getInt(1) + " " + row.getInt(2)).single()).isEqualTo(given + " " + given);
    }

    @Test
    void ofTenVerdictsAtOnceOneIsGivenAndNineFormsAskAgain() throws Exception {
        Contested claim = Contested.made(staff);
        List<Checker> checkers = List.of(new Checker(staff), new Checker(staff));
        List<String[]> forms = List.of(checkers.get(0).form(claim.href(), "mark", "confirmed", "rationale", "It is so", "key", ""),
                checkers.get(1).form(claim.href(), "mark", "refuted", "rationale", "It is not so", "key", ""));
        List<Callable<Integer>> all = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i -> () -> checkers.get(i % 2).send(claim.href() + "/verdicts", forms.get(i % 2)).statusCode())
                .toList();
        assertThat(Editor.atOnce(all)).containsOnlyOnce(303).filteredOn(status -> status == 409).hasSize(9);
    }
}
