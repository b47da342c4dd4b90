package org.counterclaim.factcheck.verdict;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.desk.RetryOnConflict;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.FormFailure;
import org.counterclaim.web.form.FormValues;

/** Verdicts that await a second fact-checker. */
@Controller
@RequestMapping("/review/proposals")
class ProposalController {

    private static final String CHANGED = "Nothing was approved: the claim has changed since this was proposed.";

    private final Proposals proposals;
    private final ProposalPages pages;
    private final ProposalApproval approving;
    private final SecondApprovalPolicy approval;

    ProposalController(Proposals proposals, ProposalPages pages, ProposalApproval approving, SecondApprovalPolicy approval) {
        this.proposals = proposals;
        this.pages = pages;
        this.approving = approving;
        this.approval = approval;
    }

    @GetMapping
    ModelAndView all(SignedIn by) {
        List<Proposal> open = proposals.open();
        return new ModelAndView("factcheck/verdict/proposals", Map.of(
                "others", open.stream().filter(one -> !one.isOf(by)).toList(),
                "own", open.stream().filter(one -> one.isOf(by)).toList(),
                "returned", proposals.returned(by),
                "isNeeded", approval.isNeeded()));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, SignedIn by) {
        return view(id, by, Map.of(), FormValues.empty(), HttpStatus.OK);
    }

    @PostMapping("/{id}/approval")
    ModelAndView approve(@PathVariable UUID id, SignedIn by) {
        return FormFailure.handle(() -> SeeOther.page(RetryOnConflict.at(() -> approving.approve(id, by))),
                failure -> view(id, by, Map.of("", failure.orElse(CHANGED).words()), FormValues.empty(), HttpStatus.CONFLICT));
    }

    @PostMapping("/{id}/return")
    ModelAndView sendBack(@PathVariable UUID id, SignedIn by, HttpServletRequest request) {
        FormValues typed = FormValues.of(request.getParameterMap());
        return ended(id, by, typed, () -> approving.sendBack(id, typed, by));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, SignedIn by) {
        return ended(id, by, FormValues.empty(), () -> approving.withdraw(id, by));
    }

    private ModelAndView ended(UUID id, SignedIn by, FormValues typed, Runnable act) {
        return FormFailure.handle(() -> {
            RetryOnConflict.run(act);
            return SeeOther.page("/review/proposals");
        }, failure -> view(id, by, failure.problems(), typed, failure.problems().containsKey("") ? HttpStatus.CONFLICT : failure.status()));
    }

    private ModelAndView view(UUID id, SignedIn by, Map<String, String> problems, FormValues typed, HttpStatus status) {
        return new ModelAndView("factcheck/verdict/proposal", Map.of("page", pages.page(id, by, problems, typed)), status);
    }
}
