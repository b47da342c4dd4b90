package org.counterclaim.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;

import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.json.RecordState;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.RecordType;
import org.counterclaim.record.Withholding;

/** One actor's stance on one claim at one (imprecise) date. */
@Entity
public class Statement extends PublishedRecord {

    private UUID claimId;
    private UUID actorId;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @EmbeddedColumnNaming("said_%s")
    private FuzzyDate said;

    private @Nullable String quotation;
    private @Nullable String quotationLanguage;
    private @Nullable String translation;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @ElementCollection
    @CollectionTable(name = "relay")
    @OrderColumn(name = "hop")
    @Column(name = "actor_id")
    private List<UUID> relays = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "statement_id", nullable = false, updatable = false)
    private Set<Report> reports = new HashSet<>();

    @Column(name = "answers_id")
    private @Nullable UUID answers;

    @Enumerated(EnumType.STRING)
    private @Nullable Aim aim;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    /** Creates a statement. */
    @SuppressWarnings("NullAway.Init")
    public Statement(Slug slug, StatementDetails details, ChangeReason change) {
        super(slug);
        take(details);
        announce(EntryAction.CREATED, change);
    }

    /** Returns everything on record of the statement. */
    public StatementDetails details() {
        return new StatementDetails(claimId, actorId, stance, said, quotation, quotationLanguage, translation, basis, relays,
                reports.stream().map(Report::details).collect(Collectors.toSet()), answers, aim);
    }

    /** Replaces its details. Does nothing if they are the same. */
    public void revise(StatementDetails details, ChangeReason change) {
        if (!details.equals(details())) {
            take(details);
            announce(EntryAction.CHANGED, change);
        }
    }

    /** Returns its reports by their ids, which never change. */
    public Map<UUID, ReportDetails> reports() {
        return reports.stream().collect(Collectors.toMap(Report::id, Report::details));
    }

    /**
     * Changes reports, by their ids, without replacing them by new ones. Does nothing if they are already so.
     *
     * @throws IllegalArgumentException if an article would report it twice
     */
    public void trace(Map<UUID, ReportDetails> otherwise, ChangeReason change) {
        if (reports().equals(otherwise)) {
            return;
        }
        if (otherwise.values().stream().map(ReportDetails::article).distinct().count() < otherwise.size()) {
            throw new IllegalArgumentException("An article reports a statement once");
        }
        List.copyOf(reports).forEach(report -> restate(report, otherwise.getOrDefault(report.id(), report.details())));
        announce(EntryAction.CHANGED, change);
    }

    private void take(StatementDetails details) {
        claimId = details.claim();
        actorId = details.actor();
        stance = details.stance();
        said = details.said();
        quotation = details.quotation();
        quotationLanguage = details.quotationLanguage();
        translation = details.translation();
        basis = details.basis();
        if (!relays.equals(details.relays())) {
            relays = new ArrayList<>(details.relays());
        }
        take(details.reports());
        answers = details.answers();
        aim = details.aim();
    }

    private void take(Set<ReportDetails> wanted) {
        reports.removeIf(report -> wanted.stream().noneMatch(one -> report.isIn(one.article())));
        for (ReportDetails one : wanted) {
            reports.stream().filter(report -> report.isIn(one.article())).findAny()
                    .ifPresentOrElse(report -> restate(report, one), () -> reports.add(new Report(one)));
        }
    }

    /** Changes a report by removing and adding it, so that the statement's version increases even if nothing else changes. */
    private void restate(Report report, ReportDetails details) {
        if (!report.details().equals(details)) {
            reports.remove(report);
            report.take(details);
            reports.add(report);
        }
    }

    @Override
    protected void takeDown(Withholding what) {
        boolean isQuotationTaken = what.takes(quotation);
        take(StatementType.TYPE.left(details(), what));
        if (isQuotationTaken) {
            quotationLanguage = null;
            translation = null;
        }
    }

    @Override
    protected RecordType<Statement, StatementDetails> type() {
        return StatementType.TYPE;
    }

    Stream<RecordState> reportStates() {
        return reports.stream().map(Report::state);
    }
}
