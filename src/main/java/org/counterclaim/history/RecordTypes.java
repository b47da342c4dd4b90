package org.counterclaim.history;

import java.util.List;
import java.util.Optional;

import org.counterclaim.account.AccountType;
import org.counterclaim.actor.ActorType;
import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.history.log.LogLossType;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;
import org.counterclaim.verdict.VerdictType;

/** Every kind of records that the history speaks of. */
public final class RecordTypes {

    /** All of them, in the order in which readers choose among them. */
    public static final List<RecordType<?, ?>> ALL = List.of(StoryType.TYPE, ActorType.TYPE, ArticleType.TYPE, ClaimType.TYPE,
            StatementType.TYPE, VerdictType.TYPE, AccountType.TYPE, LogLossType.TYPE);

    /** All of them, each after those that it names. */
    public static final List<RecordType<?, ?>> BY_REFERENCE = List.of(AccountType.TYPE, ActorType.TYPE, StoryType.TYPE, ArticleType.TYPE,
            ClaimType.TYPE, StatementType.TYPE, VerdictType.TYPE, LogLossType.TYPE);

    private RecordTypes() {}

    /**
     * The one of this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RecordType<?, ?> of(String word) {
        return ALL.stream().filter(type -> type.word().equals(word)).findAny().orElseThrow(() -> new IllegalArgumentException(word));
    }

    /** The one whose word in addresses this is; empty if its records have none. */
    public static Optional<RecordType<?, ?>> at(String plural) {
        return ALL.stream().filter(type -> plural.equals(type.plural())).findAny();
    }
}
