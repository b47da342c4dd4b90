package org.counterclaim.review;

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
import org.counterclaim.desk.Sent;
import org.counterclaim.desk.Typed;
import org.counterclaim.provenance.ClaimPage;
import org.counterclaim.provenance.ClaimPages;
import org.counterclaim.provenance.PastVerdict;
import org.counterclaim.review.EvidenceRow.Offer;
import org.counterclaim.statement.Stance;
import org.counterclaim.timeline.StatementLine;
import org.counterclaim.verdict.Direction;

/** Puts the pages together on which claims are marked; none for a claim that is withdrawn or merged. */
@Component
class MarkPages {

    /** A browser sends three fields for each, and a server reads a thousand. */
    private static final int MOST_OFFERS = 80;

    private final ClaimPages pages;
    private final MarkedClaims claims;
    private final MarkPreviews previews;
    private final MarkChanges changes;
    private final Declarations declarations;
    private final Proposals proposals;
    private final SecondApproval approval;
    private final SinceVerdicts news;

    MarkPages(ClaimPages pages, MarkedClaims claims, MarkPreviews previews, MarkChanges changes, Declarations declarations,
            Proposals proposals, SecondApproval approval, SinceVerdicts news) {
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
    public Optional<MarkPage> first(String slug, boolean corrects, @Nullable UUID proposal, SignedIn by) {
        return pages.find(slug).map(claim -> {
            MarkedClaim now = claims.read(claim.claim().id());
            Typed typed = corrects && now.standing() != null
                    ? MarkPreviews.typed(claim.verdicts().getFirst()).with(MarkFields.CORRECTS, now.number())
                    : again(proposal, now, by);
            return page(claim, now, Sent.first(EvidenceRows.ticked(current(typed, now), offers(claim))), null, Map.of(), by);
        });
    }

    /** The form as it was sent. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<MarkPage> again(String slug, Sent sent, Map<String, String> problems, SignedIn by) {
        return pages.find(slug).map(claim -> page(claim, claims.read(claim.claim().id()), sent, null, problems, by));
    }

    /** The form as it was sent, with what happened to the claim meanwhile, asking again. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<MarkPage> conflict(String slug, Sent sent, SignedIn by) {
        return pages.find(slug).map(claim -> {
            MarkedClaim now = claims.read(claim.claim().id());
            boolean isOther = !sent.typed().one(MarkFields.SUPERSEDES).equals(String.valueOf(now.number()));
            Typed typed = current(isOther ? sent.typed().with(MarkFields.CORRECTS, List.of()) : sent.typed(), now);
            return page(claim, now, new Sent(typed, sent.key(), 0), changes.since(sent.typed(), now, claim.verdicts()), Map.of(), by);
        });
    }

    private MarkPage page(ClaimPage claim, MarkedClaim now, Sent sent, @Nullable MarkChange change, Map<String, String> problems, SignedIn by) {
        Typed typed = sent.typed();
        List<Offer> offers = offers(claim);
        List<EvidenceRow> offered = EvidenceRows.offered(typed, offers).stream().map(row -> judged(row, problems)).toList();
        List<EvidenceRow> toName = EvidenceRows.toName(typed, offers).stream().map(row -> judged(row, problems)).toList();
        String interest = declarations.on(now.id(), by.id());
        MarkPage page = new MarkPage(claim, now, news.of(now.id()), sent, offered,
                IntStream.range(0, toName.size()).mapToObj(place -> toName.get(place).at(place + 1)).toList(),
                null, interest, change, approval.isNeeded(), problems);
        PastVerdict preview = previews.of(now, typed, page.mark(), by.publicName(), interest, null, page.corrects());
        return preview == null ? page : page.with(preview);
    }

    private Typed again(@Nullable UUID id, MarkedClaim now, SignedIn by) {
        if (id == null) {
            return Typed.nothing();
        }
        Proposal proposal = proposals.get(id);
        return proposal.isOf(by) && proposal.claimId().equals(now.id()) ? proposal.typed().with(MarkFields.CORRECTS, List.of()) : Typed.nothing();
    }

    private static Typed current(Typed typed, MarkedClaim now) {
        return typed.with(MarkFields.VERSION, now.revision()).with(MarkFields.SUPERSEDES, now.number());
    }

    private static EvidenceRow judged(EvidenceRow row, Map<String, String> problems) {
        return row.problem(Stream.of(".article", ".statement", ".direction", ".note").map(end -> problems.get(row.field() + end))
                .filter(Objects::nonNull).findFirst().orElse(null));
    }

    private static List<Offer> offers(ClaimPage claim) {
        return Stream.concat(
                claim.sources().stream().map(source -> new Offer("article", source.article().slug(), source.article().href(),
                        "%s (%s)".formatted(source.article().headline(), source.publishedWords()), direction(source.statements()))),
                claim.entries().stream().map(entry -> entry.statement()).map(one -> new Offer("statement", one.slug(), "/statements/" + one.slug(),
                        "%s %s, %s".formatted(one.attribution(), one.verb(), one.said().words()), direction(List.of(one))))).limit(MOST_OFFERS).toList();
    }

    /** Which way it points if all that is said there takes the same side; null where somebody has to judge that. */
    private static @Nullable Direction direction(List<StatementLine> said) {
        Set<Stance.Side> sides = said.stream().map(one -> one.stance().side()).collect(Collectors.toSet());
        return sides.equals(Set.of(Stance.Side.FOR)) ? Direction.FOR : sides.equals(Set.of(Stance.Side.AGAINST)) ? Direction.AGAINST : null;
    }
}
