package org.counterclaim.reader.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.LedgerPosition;
import org.counterclaim.statement.Stance;

/**
 * A statement with everything that public pages show of it.
 *
 * @param relays those who passed it on by hearsay, from the speaker outwards
 * @param reports where it appeared
 */
public record StatementLine(
        UUID id,
        String slug,
        UUID claimId,
        ActorRef actor,
        Stance stance,
        FuzzyDate said,
        @Nullable String quotation,
        @Nullable String quotationLanguage,
        @Nullable String translation,
        Basis basis,
        @Nullable Aim aim,
        @Nullable UUID answers,
        List<ActorRef> relays,
        List<ReportLine> reports,
        Set<UUID> origins,
        boolean isSelfStatement)
        implements LedgerPosition {

    @Override
    public UUID actorId() {
        return actor.id();
    }

    /** Returns the quotation's language in words; null if it is not on record. */
    public @Nullable String languageName() {
        return quotationLanguage == null ? null : LanguageNames.name(quotationLanguage);
    }

    /** Returns the number of people through whom it came: 1 is first-hand. */
    public int hand() {
        return relays.size() + 1;
    }

    /** Returns the hand in words, or "by hearsay through 12" if an ordinal would not help. */
    public String handWords() {
        return switch (hand()) {
            case 1 -> "first-hand";
            case 2 -> "second-hand";
            case 3 -> "third-hand";
            case 4 -> "fourth-hand";
            default -> "hearsay through " + relays.size() + " others";
        };
    }

    /** Returns the speaker and those who passed it on: "Vladimir Putin, as told by Eurasia Group". */
    public String attribution() {
        return actor.name() + hearsay();
    }

    /** Returns ", as told by Eurasia Group"; empty if it is first-hand. */
    public String hearsay() {
        return relays.stream().map(relay -> ", as told by " + relay.name()).collect(Collectors.joining());
    }

    /** Returns the stance's verb in agreement with the speaker: "assert" for a plural, otherwise "asserts". */
    public String verb() {
        return actor.verb(stance);
    }

    /** Hashes the id alone, which is quick; two states of one record are seldom in use at the same time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
