package org.counterclaim.reader.dossier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.Stance;

/** Lines of reading pages to test with; everything is found again by its name. */
public final class Lines {

    private Lines() {}

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static ActorRef person(String name) {
        return new ActorRef(id(name), name, name, ActorKind.PERSON, false);
    }

    public static ActorRef source(String name) {
        return new ActorRef(id(name), name, name, ActorKind.UNNAMED_SOURCE, name.endsWith("s"));
    }

    static ArticleRef article(String name) {
        return new ArticleRef(id(name), id(name), name, name, ArticleKind.NEWS_ARTICLE, null, null, List.of());
    }

    static ReportLine report(String article, @Nullable String from) {
        return new ReportLine(id("statement"), article(article), null, null, from == null ? null : article(from), null);
    }

    public static ClaimLine claim(int number, @Nullable VerdictLine verdict) {
        return new ClaimLine(id("claim " + number), "claim-" + number, "Text", null, List.of(),
                new StoryPlace(id("story"), "story", "Story", number), verdict);
    }

    public static StatementLine statement(ActorRef actor, Stance stance, String said, ActorRef... relays) {
        return new StatementLine(id(actor.name() + stance + said), actor.slug() + "-" + stance.mark(), id("claim 1"), actor, stance,
                FuzzyDate.parse(said), null, null, null, Basis.NOT_STATED, null, null, List.of(relays), List.of(), Set.of(actor.id()),
                false);
    }
}
