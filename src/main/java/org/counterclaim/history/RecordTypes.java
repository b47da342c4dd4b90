package org.counterclaim.history;

import java.util.List;
import java.util.Optional;

import org.counterclaim.account.AccountType;
import org.counterclaim.actor.ActorType;
import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.log.LogLossType;
import org.counterclaim.rating.RatingType;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;
import org.counterclaim.topic.TopicType;
import org.counterclaim.verdict.VerdictType;

/** The list of all kinds of records. */
public final class RecordTypes {

    /** All kinds, in the order in which readers choose among them. */
    public static final List<RecordType<?, ?>> ALL = List.of(StoryType.TYPE, ActorType.TYPE, ArticleType.TYPE, ClaimType.TYPE,
            StatementType.TYPE, VerdictType.TYPE, RatingType.TYPE, TopicType.TYPE, AccountType.TYPE, LogLossType.TYPE);

    /** All kinds, each after those that it refers to. */
    public static final List<RecordType<?, ?>> BY_REFERENCE = List.of(AccountType.TYPE, ActorType.TYPE, TopicType.TYPE, StoryType.TYPE,
            ArticleType.TYPE, ClaimType.TYPE, StatementType.TYPE, VerdictType.TYPE, RatingType.TYPE, LogLossType.TYPE);

    private RecordTypes() {}

    /**
     * Returns the kind with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RecordType<?, ?> of(String word) {
        return ALL.stream().filter(type -> type.word().equals(word)).findAny().orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** Returns the kind with this name in addresses; empty if there is none. */
    public static Optional<RecordType<?, ?>> at(String plural) {
        return ALL.stream().filter(type -> plural.equals(type.plural())).findAny();
    }
}
