package org.counterclaim.factcheck.queue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.factcheck.request.ReaderRequest;
import org.counterclaim.record.RecordField;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.StatementType;
import org.counterclaim.summary.ClaimSnapshot;
import org.counterclaim.summary.ClaimUpdate;
import org.counterclaim.summary.UpdateCounts;

/** Puts changes on record into words. */
record UpdateWording(Map<UUID, Name> statements, Map<UUID, Name> articles, Map<UUID, Name> claims) {

    private static final Map<String, String> LABELS = Stream.of(ClaimType.TYPE, StatementType.TYPE)
            .flatMap(type -> type.fields().stream())
            .collect(Collectors.toMap(RecordField::name, RecordField::queueLabel, (one, same) -> one));

    /**
     * The name of a record.
     *
     * @param said a statement's date in words; empty for others
     */
    record Name(UUID id, String href, String name, String said) {}

    /** Returns the words for a reader's request. */
    static ChangesSinceVerdict.ClaimNews news(ReaderRequest request) {
        String often = request.times() == 1 ? "" : " (" + request.times() + " times)";
        return new ChangesSinceVerdict.ClaimNews("", request.times() == 1 ? "A reader" : "Readers",
                request.kind().title().toLowerCase(java.util.Locale.ROOT) + often
                        + (request.words().isEmpty() ? "" : ": " + request.words()),
                request.lastAt(), "", request.href());
    }

    /** Returns the words for a change. */
    ChangesSinceVerdict.ClaimNews news(ClaimSnapshot claim, ClaimUpdate one) {
        return switch (one.kind()) {
            case STATEMENT, REPORT, CHANGE,
                    WITHDRAWAL -> ofStatement(one, name(statements, one.statement()), Objects.requireNonNull(one.stance()));
            case WORDING ->
                    new ChangesSinceVerdict.ClaimNews("", "The claim", "changed: " + words(one.words()), one.entry().at(), one.entry().by(),
                            "/claims/" + claim.slug());
            case LINK -> news(one, "", name(claims, one.other()), "linked claim: " + one.words().getFirst());
            case EVIDENCE -> evidence(one);
        };
    }

    private ChangesSinceVerdict.ClaimNews ofStatement(ClaimUpdate one, Name statement, Stance stance) {
        String noun = UpdateCounts.noun(stance);
        return switch (one.kind()) {
            case REPORT -> news(one, one.relayed() ? "relays" : "reports", name(articles, one.other()),
                    (one.relayed() ? "relay" : "report") + " of the " + noun + " by " + statement.name());
            case CHANGE -> news(one, stance.mark(), statement, noun + " changed: " + words(one.words()));
            case WITHDRAWAL -> news(one, stance.mark(), statement, noun + " withdrawn");
            default -> news(one, stance.mark(), statement, noun + ", " + statement.said());
        };
    }

    private ChangesSinceVerdict.ClaimNews evidence(ClaimUpdate one) {
        Name shown = name(one.words().getFirst().equals("article") ? articles : statements, one.other());
        return news(one, "", shown, "evidence of the verdict, " + one.words().getLast());
    }

    private static ChangesSinceVerdict.ClaimNews news(ClaimUpdate one, String mark, Name who, String what) {
        return new ChangesSinceVerdict.ClaimNews(mark, who.name(), what, one.entry().at(), one.entry().by(), who.href());
    }

    private static Name name(Map<UUID, Name> names, @Nullable UUID id) {
        return Objects.requireNonNull(names.get(Objects.requireNonNull(id)));
    }

    private static String words(List<String> properties) {
        return properties.stream().map(one -> LABELS.getOrDefault(one, one)).collect(Collectors.joining(", "));
    }
}
