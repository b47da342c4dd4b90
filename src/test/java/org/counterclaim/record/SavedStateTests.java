package org.counterclaim.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Account;
import org.counterclaim.account.Role;
import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorType;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.Slug;
import org.counterclaim.core.json.RecordState;
import org.counterclaim.history.log.LogLoss;
import org.counterclaim.rating.Rating;
import org.counterclaim.rating.RatingDetails;
import org.counterclaim.rating.RatingType;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.story.StoryType;
import org.counterclaim.testing.DemonstrationTest;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.tlog.Note;
import org.counterclaim.topic.Topic;
import org.counterclaim.topic.TopicDetails;
import org.counterclaim.topic.TopicType;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.VerdictType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DemonstrationTest
class SavedStateTests {

    @Autowired
    OneOfEach records;

    @Autowired
    JdbcClient database;

    private record Kept(String kind, String state) {}

    @Test
    void everyStateMakesARecordOfTheSameState() {
        OneOfEach.Ids ids = records.make();
        records.change("article", ids.get("article"), record -> ((PublishedRecord) record).withdraw(OneOfEach.CHANGE));
        List<Kept> all = database.sql("select record_type kind, state from entry join entry_state using (position)")
                .query((row, number) -> new Kept(row.getString("kind"), row.getString("state"))).list();
        assertThat(all.stream().map(Kept::kind).distinct())
                .containsExactlyInAnyOrder("account", "actor", "article", "claim", "loss", "rating", "statement", "story", "topic",
                        "verdict");
        assertThat(all).allSatisfy(kept -> assertThat(restorable(again(kept.kind(), SavedState.read(kept.state()))))
                .isEqualTo(restorable(kept.state())));
    }

    /** So that a field that is added to a state is read back too. */
    @Test
    void oneOfEachHasEveryFieldOfItsKind() {
        OneOfEach.Ids ids = records.make();
        Map<String, Set<String>> lacking = Map.of("story", Set.of(), "topic", Set.of(), "actor", Set.of(), "article", Set.of("publisher"),
                "claim", Set.of("stories"), "statement", Set.of("answers"), "rating", Set.of());
        lacking.forEach((kind, names) -> assertThat(latest(kind, ids).names()).as(kind)
                .containsAll(fields(kind).stream().filter(field -> !names.contains(field)).toList()));
    }

    @Test
    void whatIsNotThereIsNothing() {
        SavedState state = SavedState.read("{\"text\":\"A\",\"number\":3}");
        assertThat(state.textOrNull("other")).isNull();
        assertThat(state.texts("other")).isEmpty();
        assertThat(state.states("other")).isEmpty();
        assertThat(state.dateOrNull("other")).isNull();
        assertThat(state.number("number")).isEqualTo(3);
        assertThatThrownBy(() -> state.text("other")).isInstanceOf(NullPointerException.class).hasMessage("other");
    }

    private SavedState latest(String kind, OneOfEach.Ids ids) {
        return SavedState.read(database.sql("""
                        select state from entry join entry_state using (position)
                        where record_id = :id order by record_version desc limit 1""")
                .param("id", ids.get(kind)).query((row, number) -> row.getString(1)).single());
    }

    private static Collection<String> fields(String kind) {
        return switch (kind) {
            case "topic" -> components(TopicDetails.class);
            case "story" -> components(StoryDetails.class);
            case "actor" -> components(ActorDetails.class);
            case "article" -> components(ArticleDetails.class);
            case "claim" -> components(ClaimDetails.class);
            case "rating" -> components(RatingDetails.class);
            default -> components(StatementDetails.class);
        };
    }

    private static List<String> components(Class<? extends Record> details) {
        return Arrays.stream(details.getRecordComponents()).map(component -> component.getName()).toList();
    }

    private static String again(String kind, SavedState state) {
        return switch (kind) {
            case "account" -> stateOf(account(state));
            case "verdict" -> stateOf(new Verdict(VerdictType.TYPE.read(state),
                    new ChangeReason(new ChangeAuthor(state.idOrNull("account"), state.text("by")), null)));
            case "loss" -> stateOf(new LogLoss(Note.parse(state.text("lost")), Instant.parse(state.text("signed")), Optional.empty(), null,
                    OneOfEach.CHANGE));
            default -> whole(addressed(kind, SlugHistory.of(state).slug(), state), state).toString();
        };
    }

    /** Reports that are put on record again have ids of their own; where a claim once stood is no part of what is restored. */
    private static String restorable(String state) {
        return state.replaceAll(",\"id\":\"[^\"]*\"", "").replaceAll("\"leftStories\":\\[[^]]*],", "");
    }

    private static String stateOf(AuditedRecord record) {
        return record.state().toString();
    }

    private static Account account(SavedState state) {
        Account account = new Account(Slug.of(state.text("slug")), state.text("publicName"),
                Arrays.stream(Role.values()).filter(role -> state.texts("roles").contains(role.toString())).collect(Collectors.toSet()),
                OneOfEach.CHANGE);
        state.states("interests").forEach(one -> account.declare(one.id("actor"), one.text("words"), OneOfEach.CHANGE));
        return account;
    }

    private static PublishedRecord addressed(String kind, Slug slug, SavedState state) {
        return switch (kind) {
            case "topic" -> new Topic(slug, TopicType.TYPE.read(state), OneOfEach.CHANGE);
            case "story" -> new Story(slug, StoryType.TYPE.read(state), OneOfEach.CHANGE);
            case "actor" -> new Actor(slug, ActorType.TYPE.read(state), OneOfEach.CHANGE);
            case "article" -> new Article(slug, ArticleType.TYPE.read(state), OneOfEach.CHANGE);
            case "claim" -> claim(slug, state);
            case "statement" -> new Statement(slug, StatementType.TYPE.read(state), OneOfEach.CHANGE);
            case "rating" -> new Rating(slug, RatingType.TYPE.read(state), OneOfEach.CHANGE);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Claim claim(Slug slug, SavedState state) {
        Claim claim = new Claim(slug, ClaimType.TYPE.read(state), OneOfEach.CHANGE);
        ClaimType.stories(state).forEach(place -> claim.standIn(place, OneOfEach.CHANGE));
        return claim;
    }

    private static RecordState whole(PublishedRecord record, SavedState state) {
        Withdrawal withdrawn = Withdrawal.of(state);
        return record.state().with("slug", record.slug()).withSet("formerSlugs", new ArrayList<>(SlugHistory.of(state).former()))
                .with("mergedInto", state.idOrNull("mergedInto"))
                .with("withdrawn", withdrawn == null ? null : new RecordState().with("at", withdrawn.at())
                        .with("by", withdrawn.by()).with("reason", withdrawn.reason()));
    }
}
