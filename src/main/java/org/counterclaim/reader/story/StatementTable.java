package org.counterclaim.reader.story;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.ReportLine;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.reader.file.CsvFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes the statements of a story as a table, one on each line, the oldest first. */
final class StatementTable {

    /** The names of the columns after the statement's address. */
    static final List<String> COLUMNS = List.of("said", "said in words", "speaker", "kind of speaker", "stance", "aim", "basis",
            "as told by", "claim number", "claim", "claim slug", "claim verdict", "quotation", "quotation language", "translation",
            "answers", "article", "publisher", "article address", "published", "wording", "locator", "relayed from", "further articles");

    private final SiteAddress site;

    StatementTable(SiteAddress site) {
        this.site = site;
    }

    void write(Dossier dossier, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        text.write(CsvFile.line("address", COLUMNS));
        for (StatementLine statement : dossier.statements()) {
            text.write(CsvFile.line(site.of(dossier.address(statement)), cells(statement, dossier)));
        }
        text.flush();
    }

    private List<@Nullable Object> cells(StatementLine statement, Dossier dossier) {
        ClaimLine claim = dossier.claim(statement.claimId());
        // Where it began comes first, then what was published first.
        List<ReportLine> reports = statement.reports().stream()
                .sorted(Comparator.comparing((ReportLine report) -> report.relayedFrom() != null)).toList();
        ReportLine first = reports.isEmpty() ? null : reports.getFirst();
        ArticleRef article = first == null ? null : first.article();
        return Arrays.asList(statement.said().edtf(), statement.said().words(), statement.actor().name(), statement.actor().kind(),
                statement.stance(), statement.aim(), statement.basis(), names(statement.relays()), claim.number(), claim.text(),
                claim.slug(), claim.status(), statement.quotation(), statement.quotationLanguage(), statement.translation(),
                answered(statement, dossier),
                article == null ? null : article.headline(), article == null ? null : names(article.by()),
                article == null ? null : address(article),
                article == null || article.published() == null ? null : article.published().edtf(),
                first == null ? null : first.wording(), first == null ? null : first.locator(),
                first == null || first.relayedFrom() == null ? null : address(first.relayedFrom()),
                reports.stream().skip(1).map(report -> address(report.article())).toList());
    }

    private @Nullable String answered(StatementLine statement, Dossier dossier) {
        return statement.answers() == null ? null
                : dossier.statement(statement.answers()).map(one -> site.of(dossier.address(one))).orElse(null);
    }

    /** Returns the article's own address or, if none is on record, that of its page here. */
    private String address(ArticleRef article) {
        return article.webAddress() == null ? site.of(article.href()) : article.webAddress();
    }

    private static List<String> names(List<ActorRef> actors) {
        return actors.stream().map(ActorRef::name).toList();
    }
}
