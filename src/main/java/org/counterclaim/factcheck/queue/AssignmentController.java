package org.counterclaim.factcheck.queue;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.account.SignedIn;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.SeeOther;
import org.counterclaim.web.form.EditConflictException;
import org.counterclaim.web.form.FormFailure;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lets fact-checkers take, release and hand over claims, and see who has which. */
@Controller
@RequestMapping("/review")
class AssignmentController {

    private static final int MOST = 100;

    private final Assignments assignments;
    private final QueueQueries queries;

    AssignmentController(Assignments assignments, QueueQueries queries) {
        this.assignments = assignments;
        this.queries = queries;
    }

    /** Returns a cell for each of these claims with its present assignment. */
    @GetMapping("/assignments")
    ModelAndView now(@RequestParam(name = "claim", defaultValue = "") List<String> claims, SignedIn by) {
        List<String> slugs = claims.stream().filter(slug -> slug.matches("[a-z0-9-]{1,100}")).distinct().limit(MOST).toList();
        return new ModelAndView("factcheck/queue/cells", Map.of("slugs", slugs, "held", assignments.on(slugs), "by", by));
    }

    /**
     * Takes a claim.
     *
     * @param over the slug of the account from which it is deliberately taken over
     * @param then "mark" to continue to the form for a verdict
     * @param back the filter to come back to
     */
    @PostMapping("/claims/{slug}/assignment")
    ModelAndView take(@PathVariable String slug, @RequestParam(defaultValue = "") String over, @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String back, SignedIn by) {
        QueueNames.Claim claim = claim(slug);
        return FormFailure.handle(() -> {
            assignments.take(claim.id(), by, over);
            return then.equals("mark") ? SeeOther.page(markHref(slug, back)) : back(back, slug);
        }, _ -> taken(claim, slug, then, back));
    }

    @PostMapping("/claims/{slug}/release")
    ModelAndView release(@PathVariable String slug, @RequestParam(defaultValue = "") String back, SignedIn by) {
        QueueNames.Claim claim = claim(slug);
        return FormFailure.handle(() -> {
            EditConflictException.throwUnless(assignments.release(claim.id(), by));
            return back(back, slug);
        }, _ -> taken(claim, slug, "", back));
    }

    /** Hands a claim over; {@code to} is the slug of another's account. */
    @PostMapping("/claims/{slug}/handover")
    ModelAndView handOver(@PathVariable String slug, @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back,
            SignedIn by) {
        QueueNames.Claim claim = claim(slug);
        Assignments.Checker other = assignments.checkers().stream().filter(one -> one.slug().equals(to)).findAny()
                .orElseThrow(() -> new BadRequestException("Choose a fact-checker from the list to hand the claim over to."));
        return FormFailure.handle(() -> {
            EditConflictException.throwUnless(assignments.handOver(claim.id(), by, other.id()));
            return back(back, slug);
        }, _ -> taken(claim, slug, "", back));
    }

    /** Returns the address of the form for a verdict, from which the person returns to the filtered queue. */
    private static String markHref(String slug, String back) {
        return "/claims/" + slug + "/verdicts/new?from=" + URLEncoder.encode(QueueFilterReader.readOrDefault(back).href(), UTF_8);
    }

    private ModelAndView taken(QueueNames.Claim claim, String slug, String then, String back) {
        ModelAndView page = new ModelAndView("factcheck/queue/taken",
                Map.of("claim", claim, "slug", slug, "then", then, "back", QueueFilterReader.readOrDefault(back)), HttpStatus.CONFLICT);
        assignments.on(claim.id()).ifPresent(holder -> page.addObject("holder", holder));
        return page;
    }

    private QueueNames.Claim claim(String slug) {
        return queries.claim(slug)
                .orElseThrow(() -> new NotFoundException("No claim on record is at this address."));
    }

    private static ModelAndView back(String query, String slug) {
        return SeeOther.page(QueueFilterReader.readOrDefault(query).href() + "#at-" + slug);
    }
}
