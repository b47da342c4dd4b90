package org.counterclaim.factcheck.verdict;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Role;
import org.counterclaim.account.Staff;
import org.counterclaim.factcheck.queue.Contested;
import org.counterclaim.testing.BesideOthers;
import org.counterclaim.testing.Chromium;
import org.counterclaim.testing.Looks;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Verdicts that need a second fact-checker. */
@BesideOthers
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "counterclaim.verdicts.second-approval=true")
@Import(Staff.class)
@ExtendWith(Chromium.class)
class ProposalTests {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient database;

    private Staff.Member member;
    private Checker proposer;
    private Checker second;
    private Contested claim;
    private String proposal;

    @BeforeEach
    void propose() throws Exception {
        member = staff.member(Role.FACT_CHECKER);
        proposer = new Checker(staff.signedIn(member));
        second = new Checker(staff);
        claim = Contested.made(staff);
        proposal = proposer.marks(claim.href(), "mark", "refuted", "rationale", "There is one invoice.", "evidence1.article",
                claim.article(),
                "evidence1.direction", "for", "on.statement." + claim.statement(), "yes");
    }

    @Test
    void proposalIsNotPublicUntilAnotherApprovesIt() throws Exception {
        assertThat(page().select("li[data-number]")).isEmpty();
        assertThat(second.read("/review/proposals").select("a[href='" + proposal + "']")).hasSize(1);
        assertThat(second.read(proposal).select(".preview").text()).contains("There is one invoice.", claim.article());
        assertThat(Checker.place(second.send(proposal + "/approval"))).isEqualTo(claim.href() + "#verdict-1");
        assertThat(page().select("#verdict-1").text())
                .contains("approved by M. Aalto", "There is one invoice.", claim.asserter() + " asserts");
        assertThat(
                database.sql(
                        "select account_id = ? and approver_id <> account_id from verdict join claim c on c.id = claim_id where c.slug = ?")
                        .param(member.id()).param(claim.href().substring("/claims/".length())).query(Boolean.class).single())
                .isTrue();
        assertThat(second.send(proposal + "/approval").statusCode()).isEqualTo(409);
        assertThat(page().select("li[data-number]")).hasSize(1);
    }

    @Test
    void nobodyApprovesTheirOwnByFormOrByRequestOrPastTheApplication() throws Exception {
        assertThat(proposer.read(proposal).select("form[action$='/approval'], form[action$='/return']")).isEmpty();
        HttpResponse<String> answer = proposer.send(proposal + "/approval");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".errors").text()).contains("another fact-checker has to approve it");
        assertThat(proposer.send(proposal + "/return", "words", "To myself").statusCode()).isEqualTo(409);
        assertThat(page().select("li[data-number]")).isEmpty();
        assertThatThrownBy(() -> database.sql("""
                        update private.verdict_proposal set outcome = 'approved', ended_by = account_id, ended_at = now() where id = :id""")
                .param("id", id()).update()).hasStackTraceContaining("violates check constraint");
        assertThatThrownBy(() -> database.sql("""
                        insert into verdict (id, version, claim_id, number, mark, rationale, given_at, account_id, by_name, claim_version,
                            approver_id, approver_name)
                        select uuidv7(), 0, claim_id, 1, 'refuted', 'Why', now(), account_id, 'A', claim_version, account_id, 'A'
                        from private.verdict_proposal where id = :id""")
                .param("id", id()).update()).hasStackTraceContaining("violates check constraint");
    }

    @Test
    void whatIsSentBackCanBeTakenUpAgain() throws Exception {
        assertThat(second.send(proposal + "/return", "words", " ").statusCode()).isEqualTo(422);
        Checker.place(second.send(proposal + "/return", "words", "Which invoice?"));
        assertThat(second.send(proposal + "/approval").statusCode()).isEqualTo(409);
        assertThat(proposer.read("/review/proposals").text()).contains("Which invoice?");
        String again = proposer.read("/review/proposals").select("a:contains(Take it up again)").attr("href");
        Document form = proposer.read(again);
        assertThat(form.getElementById("rationale").wholeText()).isEqualTo("There is one invoice.");
        assertThat(form.select("[name='on.statement." + claim.statement() + "']").hasAttr("checked")).isTrue();
        assertThat(form.getElementById("evidence1.article").val()).isEqualTo(claim.article());
        String next =
                Checker.place(
                        proposer.send(claim.href() + "/verdicts", Checker.fields(form, "rationale", "There is one invoice, of May.")));
        Checker.place(second.send(next + "/approval"));
        assertThat(page().select("#verdict-1").text()).contains("of May");
    }

    @Test
    void onlyWhoProposedItTakesItBack() throws Exception {
        assertThat(second.send(proposal + "/withdrawal").statusCode()).isEqualTo(409);
        Checker.place(proposer.send(proposal + "/withdrawal"));
        assertThat(second.send(proposal + "/approval").statusCode()).isEqualTo(409);
        assertThat(page().select("li[data-number]")).isEmpty();
    }

    @Test
    void whatHasChangedSinceIsNotApproved() throws Exception {
        claim.reword(claim.text() + " in May");
        Document shown = second.read(proposal);
        assertThat(shown.select("form[action$='/approval']")).isEmpty();
        assertThat(shown.select(".preview").text()).contains("revision 1 of the claim");
        HttpResponse<String> answer = second.send(proposal + "/approval");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".reworded ins").text()).isEqualTo("in May");
        assertThat(page().select("li[data-number]")).isEmpty();
    }

    @Test
    void whoIsNotFactCheckerAnyMoreGivesNoVerdict() throws Exception {
        Checker.place(proposer.send("/account/interests", "actor", claim.denier(), "words", "A cousin."));
        staff.assign(member, Role.EDITOR);
        assertThat(second.send(proposal + "/approval").statusCode()).isEqualTo(409);
        staff.assign(member, Role.FACT_CHECKER);
        Checker.place(second.send(proposal + "/approval"));
        assertThat(page().select("#verdict-1").text()).contains("A cousin.");
    }

    @Test
    void twoWhoApproveAtOnceGiveOneVerdict() throws Exception {
        Checker third = new Checker(staff);
        List<Integer> answers = Editor.atOnce(List.of(() -> second.send(proposal + "/approval").statusCode(),
                () -> third.send(proposal + "/approval").statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(303, 409);
        assertThat(page().select("li[data-number]")).hasSize(1);
    }

    @Test
    void pagesHaveNoFault(Browser browser) throws Exception {
        try (Looks looks = new Looks(browser, port, second.session())) {
            looks.go("proposals", "/review/proposals", 200);
            Checker.place(second.send("/account/interests", "actor", claim.asserter(), "words", "A former employer."));
            looks.go("proposal", proposal, 200);
            looks.send("proposal-error", proposal + "/return", 422, "form[action$='/return']");
            claim.reword(claim.text() + " in May");
            looks.go("proposal-changed", proposal, 200);
            Checker.place(second.send(proposal + "/return", "words", "Which invoice?"));
            looks.go("proposal-returned", proposal, 200);
        }
        try (Looks looks = new Looks(browser, port, proposer.session())) {
            looks.go("proposals-own", "/review/proposals", 200);
            looks.go("mark-proposing", claim.href() + "/verdicts/new?proposal=" + id(), 200);
            looks.go("proposal-own",
                    Checker.place(
                            proposer.send(claim.href() + "/verdicts", proposer.form(claim.href(), "mark", "disputed", "rationale", "Why"))),
                    200);
        }
    }

    private Document page() throws Exception {
        return Jsoup.parse(staff.stranger().get(claim.href()).body());
    }

    private UUID id() {
        return UUID.fromString(proposal.substring(proposal.lastIndexOf('/') + 1));
    }
}
