package org.counterclaim.history.takedown;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.account.Account;
import org.counterclaim.account.Accounts;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claims;
import org.counterclaim.history.log.LogLoss;
import org.counterclaim.history.log.LogLosses;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.Withholding;
import org.counterclaim.statement.Statements;
import org.counterclaim.story.Stories;
import org.counterclaim.verdict.VerdictRedaction;
import org.counterclaim.verdict.Verdicts;
import org.counterclaim.web.form.EditConflictException;

/** Takes words out of records of any kind. */
@Component
class WithheldRecords {

    private final Accounts accounts;
    private final Actors actors;
    private final Stories stories;
    private final Articles articles;
    private final Claims claims;
    private final Statements statements;
    private final Verdicts verdicts;
    private final VerdictRedaction verdictWords;
    private final LogLosses losses;

    WithheldRecords(Accounts accounts, Actors actors, Stories stories, Articles articles, Claims claims, Statements statements,
            Verdicts verdicts,
            VerdictRedaction verdictWords, LogLosses losses) {
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
     * @throws EditConflictException if it no longer has the revision that was shown
     */
    void withhold(MatchedRecord group, Withholding what, ChangeReason change) {
        UUID id = group.id();
        switch (group.kind()) {
            case "account" -> {
                Account account = accounts.findById(id).orElseThrow();
                EditConflictException.throwUnless(account.revision() == group.version());
                account.withhold(what, change);
                accounts.save(account);
            }
            case "actor" -> actors.save(without(actors.findById(id).orElseThrow(), group, what, change));
            case "story" -> stories.save(without(stories.findById(id).orElseThrow(), group, what, change));
            case "article" -> articles.save(without(articles.findById(id).orElseThrow(), group, what, change));
            case "claim" -> claims.save(without(claims.findById(id).orElseThrow(), group, what, change));
            case "statement" -> statements.save(without(statements.findById(id).orElseThrow(), group, what, change));
            case "verdict" -> {
                EditConflictException.throwUnless(verdicts.findById(id).orElseThrow().revision() == group.version());
                verdictWords.withhold(id, what, change);
            }
            case "loss" -> {
                LogLoss loss = losses.findById(id).orElseThrow();
                EditConflictException.throwUnless(loss.revision() == group.version());
                loss.withhold(what, change);
                losses.save(loss);
            }
            default -> throw new IllegalArgumentException(group.kind());
        }
    }

    private static <R extends PublishedRecord> R without(R record, MatchedRecord group, Withholding what, ChangeReason change) {
        EditConflictException.throwUnless(record.revision() == group.version());
        record.withhold(what, change);
        return record;
    }
}
