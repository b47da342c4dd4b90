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
 * A statement with all that reading pages show of it.
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

    /** The language of the quotation in words; null where it is not on record. */
    public @Nullable String languageName() {
        return quotationLanguage == null ? null : LanguageNames.name(quotationLanguage);
    }

    /** Through how many mouths it came: 1 is first-hand. */
    public int hand() {
        return relays.size() + 1;
    }

    /** The hand in words; "by hearsay through 12" where an ordinal would not help. */
    public String handWords() {
        return switch (hand()) {
            case 1 -> "first-hand";
            case 2 -> "second-hand";
            case 3 -> "third-hand";
            case 4 -> "fourth-hand";
            default -> "hearsay through " + relays.size() + " others";
        };
    }

    /** Who is said to have said it, and by whom: "Vladimir Putin, as told by Eurasia Group". */
    public String attribution() {
        return actor.name() + hearsay();
    }

    /** ", as told by Eurasia Group"; empty where it is first-hand. */
    public String hearsay() {
        return relays.stream().map(relay -> ", as told by " + relay.name()).collect(Collectors.joining());
    }

    /** The stance as it agrees with its speaker: "assert" for a group without a name, "asserts" for all others. */
    public String verb() {
        return actor.verb(stance);
    }

    /** By the id alone, which is quick; of one record there are seldom two states at a time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
