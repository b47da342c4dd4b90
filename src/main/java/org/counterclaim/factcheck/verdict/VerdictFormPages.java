package org.counterclaim.factcheck.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.factcheck.interest.DeclaredInterests;
import org.counterclaim.factcheck.queue.ChangesSinceVerdictFinder;
import org.counterclaim.factcheck.verdict.EvidenceRow.OfferedSource;
import org.counterclaim.reader.claim.ClaimPage;
import org.counterclaim.reader.claim.ClaimPages;
import org.counterclaim.reader.claim.PastVerdict;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Stance;
import org.counterclaim.verdict.EvidenceDirection;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;

/** Assembles the pages on which claims are marked; there is none for a withdrawn or merged claim. */
@Component
class VerdictFormPages {

    /** The most offers, because a browser sends three fields for each and the server accepts a thousand. */
    private static final int MOST_OFFERS = 80;

    private final ClaimPages pages;
    private final JudgedClaims claims;
    private final VerdictPreviews previews;
    private final ClaimChanges changes;
    private final DeclaredInterests declarations;
    private final Proposals proposals;
    private final SecondApprovalPolicy approval;
    private final ChangesSinceVerdictFinder news;

    VerdictFormPages(ClaimPages pages, JudgedClaims claims, VerdictPreviews previews, ClaimChanges changes, DeclaredInterests declarations,
            Proposals proposals, SecondApprovalPolicy approval, ChangesSinceVerdictFinder news) {
        this.pages = pages;
        this.claims = claims;
        this.previews = previews;
        this.changes = changes;
        this.declarations = declarations;
        this.proposals = proposals;
        this.approval = approval;
        this.news = news;
    }

    /**
     * The form as it is opened.
     *
     * @param corrects whether to correct the words of the verdict that stands, if one does
     * @param proposal one of theirs to take up again
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<VerdictFormPage> first(String slug, boolean corrects, @Nullable UUID proposal, SignedIn by) {
        return pages.find(slug).map(claim -> {
            JudgedClaim now = claims.read(claim.claim().id());
            FormValues typed = corrects && now.standing() != null
                    ? VerdictPreviews.typed(claim.verdicts().getFirst()).with(VerdictFields.CORRECTS, now.number())
                    : again(proposal, now, by);
            return page(claim, now, FormSubmission.first(EvidenceRows.ticked(current(typed, now), offers(claim))), null, Map.of(), by);
        });
    }

    /** The form as it was sent. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<VerdictFormPage> again(String slug, FormSubmission sent, Map<String, String> problems, SignedIn by) {
        return pages.find(slug).map(claim -> page(claim, claims.read(claim.claim().id()), sent, null, problems, by));
    }

    /** The form as it was sent, with what happened to the claim meanwhile, asking again. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<VerdictFormPage> conflict(String slug, FormSubmission sent, SignedIn by) {
        return pages.find(slug).map(claim -> {
            JudgedClaim now = claims.read(claim.claim().id());
            boolean isOther = !sent.typed().one(VerdictFields.SUPERSEDES).equals(String.valueOf(now.number()));
            FormValues typed = current(isOther ? sent.typed().with(VerdictFields.CORRECTS, List.of()) : sent.typed(), now);
            return page(claim, now, new FormSubmission(typed, sent.key(), 0), changes.since(sent.typed(), now, claim.verdicts()), Map.of(),
                    by);
        });
    }

    private VerdictFormPage page(ClaimPage claim, JudgedClaim now, FormSubmission sent, @Nullable ClaimChange change,
            Map<String, String> problems, SignedIn by) {
        FormValues typed = sent.typed();
        List<OfferedSource> offers = offers(claim);
        List<EvidenceRow> offered = EvidenceRows.offered(typed, offers).stream().map(row -> judged(row, problems)).toList();
        List<EvidenceRow> toName = EvidenceRows.toName(typed, offers).stream().map(row -> judged(row, problems)).toList();
        String interest = declarations.on(now.id(), by.id());
        VerdictFormPage page = new VerdictFormPage(claim, now, news.of(now.id()), sent, offered,
                IntStream.range(0, toName.size()).mapToObj(place -> toName.get(place).at(place + 1)).toList(),
                null, interest, change, approval.isNeeded(), problems);
        PastVerdict preview = previews.of(now, typed, page.mark(), by.publicName(), interest, null, page.corrects());
        return preview == null ? page : page.with(preview);
    }

    private FormValues again(@Nullable UUID id, JudgedClaim now, SignedIn by) {
        if (id == null) {
            return FormValues.empty();
        }
        Proposal proposal = proposals.get(id);
        return proposal.isOf(by) && proposal.claimId().equals(now.id())
                ? proposal.typed().with(VerdictFields.CORRECTS, List.of())
                : FormValues.empty();
    }

    private static FormValues current(FormValues typed, JudgedClaim now) {
        return typed.with(VerdictFields.VERSION, now.revision()).with(VerdictFields.SUPERSEDES, now.number());
    }

    private static EvidenceRow judged(EvidenceRow row, Map<String, String> problems) {
        return row.problem(Stream.of(".article", ".statement", ".direction", ".note").map(end -> problems.get(row.field() + end))
                .filter(Objects::nonNull).findFirst().orElse(null));
    }

    private static List<OfferedSource> offers(ClaimPage claim) {
        return Stream.concat(
                claim.sources().stream().map(source -> new OfferedSource("article", source.article().slug(), source.article().href(),
                        "%s (%s)".formatted(source.article().headline(), source.publishedWords()), direction(source.statements()))),
                claim.entries().stream().map(entry -> entry.statement())
                        .map(one -> new OfferedSource("statement", one.slug(), "/statements/" + one.slug(),
                                "%s %s, %s".formatted(one.attribution(), one.verb(), one.said().words()), direction(List.of(one)))))
                .limit(MOST_OFFERS).toList();
    }

    /** Returns which way a source points if all its statements take the same side; null if somebody must judge that. */
    private static @Nullable EvidenceDirection direction(List<StatementLine> said) {
        Set<Stance.Side> sides = said.stream().map(one -> one.stance().side()).collect(Collectors.toSet());
        return sides.equals(Set.of(Stance.Side.FOR))
                ? EvidenceDirection.FOR
                : sides.equals(Set.of(Stance.Side.AGAINST)) ? EvidenceDirection.AGAINST : null;
    }
}
