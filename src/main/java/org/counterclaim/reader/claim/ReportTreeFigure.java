package org.counterclaim.reader.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.figure.ProvenanceTree;
import org.counterclaim.figure.ReportSource;
import org.counterclaim.figure.SvgFigure;
import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ReportLine;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.Ledger;
import org.counterclaim.statement.Stance.Side;

/** Draws how the reports of standing statements for a claim go back to their origins, and the statements against it. */
final class ReportTreeFigure {

    private final Map<String, ReportSource> sources = new LinkedHashMap<>();

    private ReportTreeFigure() {}

    static Optional<SvgFigure> of(Ledger<StatementLine> ledger) {
        List<StatementLine> sayingSo = ledger.standing().stream().filter(one -> one.stance().side() == Side.FOR).toList();
        if (sayingSo.isEmpty()) {
            return Optional.empty();
        }
        ReportTreeFigure tree = new ReportTreeFigure();
        sayingSo.forEach(tree::add);
        ledger.standing().stream().filter(one -> one.stance().side() == Side.AGAINST).forEach(one -> tree.addAgainst(one, sayingSo));
        boolean restsOnUnknown = sayingSo.stream().allMatch(one -> one.basis() == Basis.NOT_STATED);
        return Optional.of(new ProvenanceTree(new ArrayList<>(tree.sources.values()), restsOnUnknown, ledger.provenance().toString())
                .draw());
    }

    private void add(StatementLine statement) {
        if (statement.reports().isEmpty()) {
            sources.putIfAbsent(statement.actorId().toString(),
                    new ReportSource(statement.actorId().toString(), null, statement.stance().mark(),
                            statement.actor().name(), List.of("no report attached", statement.said().words()), statement.actor().href()));
        }
        var reporting = new HashSet<>(statement.reports().stream().map(ReportLine::page).toList());
        for (ReportLine report : statement.reports()) {
            ArticleRef from = report.relayedFrom();
            if (from != null && !reporting.contains(from.page())) {
                put(from, null, statement, null);
            }
            put(report.article(), from, statement, report.wording());
        }
    }

    private void put(ArticleRef article, @Nullable ArticleRef from, StatementLine statement, @Nullable String wording) {
        String what = from == null ? article.kind().toString() : "cites " + from.source();
        sources.putIfAbsent(article.page().toString(), new ReportSource(
                article.page().toString(), from == null || from.page().equals(article.page()) ? null : from.page().toString(),
                from == null ? statement.stance().mark() : "relays", article.source(),
                Stream.of(what + (wording == null ? "" : ", “" + wording + "”"), words(article.published())).filter(line -> !line.isEmpty())
                        .toList(),
                article.href()));
    }

    private void addAgainst(StatementLine against, List<StatementLine> sayingSo) {
        StatementLine answered = sayingSo.stream().filter(one -> one.id().equals(against.answers())).findAny().orElse(sayingSo.getFirst());
        String origin = answered.origins().iterator().next().toString();
        sources.put(against.id().toString(),
                new ReportSource(against.id().toString(), origin, against.stance().mark(), against.actor().name(),
                        List.of(against.verb() + " it", against.said().words()), against.actor().href()));
    }

    private static String words(@Nullable FuzzyDate date) {
        return date == null ? "" : date.words();
    }
}
