package org.counterclaim.reader.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.counterclaim.core.ListPhrase;
import org.counterclaim.statement.Ledger;
import org.counterclaim.statement.Stance.Side;

/** Claims with all statements on them, from which every public page is made. */
public final class Dossier {

    private final Map<UUID, ClaimLine> claims;
    private final List<StatementLine> statements;
    private final Map<UUID, StatementLine> byId;
    private final Map<UUID, List<StatementLine>> byClaim;
    private final Map<UUID, Ledger<StatementLine>> ledgers = new ConcurrentHashMap<>();

    /** Combines claims with the statements on them. */
    public Dossier(Collection<ClaimLine> claims, Collection<StatementLine> statements) {
        this.claims = claims.stream().collect(byId(ClaimLine::id));
        this.statements = statements.stream().sorted(TimelineOrder.OLDEST_FIRST).toList();
        this.byId = this.statements.stream().collect(byId(StatementLine::id));
        this.byClaim = this.statements.stream().collect(Collectors.groupingBy(StatementLine::claimId));
    }

    /** Returns the claims by number; those of the page's story come before others. */
    public Collection<ClaimLine> claims() {
        return claims.values();
    }

    /** All statements, the oldest first. */
    public List<StatementLine> statements() {
        return statements;
    }

    /** The statements on one claim, the oldest first. */
    public List<StatementLine> statementsOn(UUID claim) {
        return byClaim.getOrDefault(claim, List.of());
    }

    /** A claim of this dossier. */
    public ClaimLine claim(UUID id) {
        return Objects.requireNonNull(claims.get(id));
    }

    /** Returns a statement, if this dossier has it. */
    public Optional<StatementLine> statement(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the ledger of all statements on a claim. */
    public Ledger<StatementLine> ledger(UUID claim) {
        return ledgers.computeIfAbsent(claim, id -> new Ledger<>(statementsOn(id)));
    }

    /** Returns in words who, among the wanted statements, stands for a claim: "Eurasia Group and Elon Musk". */
    public String saidBy(UUID claim, Predicate<StatementLine> wanted) {
        List<String> speakers = ledger(claim).standing().stream().filter(one -> one.stance().side() == Side.FOR).filter(wanted)
                .map(StatementLine::attribution).distinct().toList();
        return speakers.isEmpty() ? "nobody any longer" : ListPhrase.and(speakers);
    }

    /** Returns the address of a statement's entry, for links from other pages. */
    public String address(StatementLine statement) {
        return "/statements/" + statement.slug();
    }

    /** Returns the same claims with only the statements that pass. */
    public Dossier with(Predicate<StatementLine> passes) {
        List<StatementLine> passing = statements.stream().filter(passes).toList();
        return passing.size() == statements.size() ? this : new Dossier(claims.values(), passing);
    }

    private static <T> Collector<T, ?, Map<UUID, T>> byId(Function<T, UUID> id) {
        return Collectors.toMap(id, Function.identity(), (one, same) -> one, LinkedHashMap::new);
    }
}
