package org.counterclaim.takedown;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.account.Account;
import org.counterclaim.account.Accounts;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claims;
import org.counterclaim.history.Addressed;
import org.counterclaim.history.Change;
import org.counterclaim.history.Withholding;
import org.counterclaim.log.LogLoss;
import org.counterclaim.log.LogLosses;
import org.counterclaim.statement.Statements;
import org.counterclaim.story.Stories;
import org.counterclaim.verdict.VerdictWords;
import org.counterclaim.verdict.Verdicts;

/** The records that words are taken out of, of whatever kind. */
@Component
class WithheldRecords {

    private final Accounts accounts;
    private final Actors actors;
    private final Stories stories;
    private final Articles articles;
    private final Claims claims;
    private final Statements statements;
    private final Verdicts verdicts;
    private final VerdictWords verdictWords;
    private final LogLosses losses;

    WithheldRecords(Accounts accounts, Actors actors, Stories stories, Articles articles, Claims claims, Statements statements, Verdicts verdicts,
            VerdictWords verdictWords, LogLosses losses) {
        this.accounts = accounts;
        this.actors = actors;
        this.stories = stories;
        this.articles = articles;
        this.claims = claims;
        this.statements = statements;
        this.verdicts = verdicts;
        this.verdictWords = verdictWords;
        this.losses = losses;
    }

    /**
     * Takes words out of a record.
     *
     * @throws Outdated if it has another revision than the one that was looked at
     */
    void withhold(Group group, Withholding what, Change change) {
        UUID id = group.id();
        switch (group.kind()) {
            case "account" -> {
                Account account = accounts.findById(id).orElseThrow();
                Outdated.unless(account.revision() == group.version());
                account.withhold(what, change);
                accounts.save(account);
            }
            case "actor" -> actors.save(without(actors.findById(id).orElseThrow(), group, what, change));
            case "story" -> stories.save(without(stories.findById(id).orElseThrow(), group, what, change));
            case "article" -> articles.save(without(articles.findById(id).orElseThrow(), group, what, change));
            case "claim" -> claims.save(without(claims.findById(id).orElseThrow(), group, what, change));
            case "statement" -> statements.save(without(statements.findById(id).orElseThrow(), group, what, change));
            case "verdict" -> {
                Outdated.unless(verdicts.findById(id).orElseThrow().revision() == group.version());
                verdictWords.withhold(id, what, change);
            }
            case "loss" -> {
                LogLoss loss = losses.findById(id).orElseThrow();
                Outdated.unless(loss.revision() == group.version());
                loss.withhold(what, change);
                losses.save(loss);
            }
            default -> throw new IllegalArgumentException(group.kind());
        }
    }

    private static <R extends Addressed> R without(R record, Group group, Withholding what, Change change) {
        Outdated.unless(record.revision() == group.version());
        record.withhold(what, change);
        return record;
    }
}
