package org.counterclaim.reader.story;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.ReportLine;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.dossier.StoryPlace;
import org.counterclaim.record.SavedState;
import org.counterclaim.record.Withdrawal;
import org.counterclaim.statement.ReportDetails;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.story.StoryType;

/**
 * Restores the wording that records had at an earlier time. Records that were not there then, or whose words were withheld, stay as they
 * are.
 */
final class AsOfView {

    private final Map<UUID, SavedState> states;

    AsOfView(Map<UUID, SavedState> states) {
        this.states = states;
    }

    StoryHead of(StoryHead story) {
        SavedState state = states.get(story.id());
        if (state == null) {
            return story;
        }
        StoryDetails then = StoryType.TYPE.read(state);
        return story.with(then.title(), then.standfirst());
    }

    /** Returns the claims and statements of that time, in their wording of that time. */
    Dossier of(Dossier now, StoryHead story) {
        return new Dossier(now.claims().stream().filter(claim -> stood(claim.id())).map(claim -> claim(claim, story)).toList(),
                now.statements().stream().filter(one -> stood(one.id()) && stood(one.claimId())).map(this::statement).toList());
    }

    private boolean stood(UUID id) {
        SavedState state = states.get(id);
        return state == null || Withdrawal.of(state) == null;
    }

    private ClaimLine claim(ClaimLine now, StoryHead story) {
        Optional<ClaimDetails> then = Optional.ofNullable(states.get(now.id())).map(ClaimType.TYPE::read);
        StoryPlace place = now.place() == null
                ? null
                : new StoryPlace(now.place().storyId(), now.place().storySlug(), story.title(), now.place().number());
        return new ClaimLine(now.id(), now.slug(), then.map(ClaimDetails::text).orElse(now.text()),
                then.isPresent() ? then.get().event() : now.event(),
                actors(now.about()), place, now.verdict());
    }

    private StatementLine statement(StatementLine now) {
        SavedState state = states.get(now.id());
        StatementDetails then = state == null ? null : StatementType.TYPE.read(state);
        StatementLine said = then == null ? now : inWordsOf(then, now);
        return new StatementLine(now.id(), now.slug(), now.claimId(), actor(now.actor()), said.stance(), said.said(), said.quotation(),
                said.quotationLanguage(), said.translation(), said.basis(), said.aim(), now.answers(), actors(now.relays()),
                now.reports().stream().map(report -> report(report, then)).toList(), now.origins(), now.isSelfStatement());
    }

    private static StatementLine inWordsOf(StatementDetails then, StatementLine now) {
        return new StatementLine(now.id(), now.slug(), now.claimId(), now.actor(), then.stance(), then.said(), then.quotation(),
                then.quotationLanguage(), then.translation(), then.basis(), then.aim(), now.answers(), now.relays(), now.reports(),
                now.origins(), now.isSelfStatement());
    }

    private ReportLine report(ReportLine now, @Nullable StatementDetails then) {
        return new ReportLine(now.statementId(), article(now.article()), now.wording(), now.locator(),
                now.relayedFrom() == null ? null : article(now.relayedFrom()), then == null ? now.correction() : then.reports().stream()
                        .filter(report -> report.article().equals(now.articleId())).findAny().map(ReportDetails::correction).orElse(null));
    }

    private ArticleRef article(ArticleRef now) {
        return new ArticleRef(now.id(), now.page(), now.slug(), text(now.id(), "headline", now.headline()), now.kind(), now.published(),
                now.webAddress(),
                actors(now.by()));
    }

    private List<ActorRef> actors(List<ActorRef> now) {
        return now.stream().map(this::actor).toList();
    }

    private ActorRef actor(ActorRef now) {
        return new ActorRef(now.id(), now.slug(), text(now.id(), "name", now.name()), now.kind(), now.isPlural());
    }

    private String text(UUID id, String member, String now) {
        @Nullable SavedState state = states.get(id);
        return state == null ? now : state.text(member);
    }
}
