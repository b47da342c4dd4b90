package org.counterclaim.reader.story;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.PluralWords;
import org.counterclaim.core.json.IndentedJson;
import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.ClaimLine;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.ReportLine;
import org.counterclaim.reader.dossier.StatementLine;
import org.counterclaim.verdict.Mark;

/**
 * Writes a story as JSON for TimelineJS3 (Knight Lab, "JSON format"): a slide for each statement, the oldest first, after one that says
 * what the copy leaves out. Texts are HTML there. Who says something is always named, and no slide judges.
 */
final class TimelineJsFile {

    private final StoryHead story;
    private final Dossier dossier;
    private final SiteAddress site;
    private final Map<StatementLine, TimelineJsDate> dates = new LinkedHashMap<>();

    TimelineJsFile(StoryHead story, Dossier dossier, SiteAddress site) {
        this.story = story;
        this.dossier = dossier;
        this.site = site;
        dossier.statements().forEach(one -> TimelineJsDate.of(one.said()).ifPresent(date -> dates.put(one, date)));
    }

    void write(OutputStream out) throws IOException {
        IndentedJson document = new IndentedJson(out);
        document.write(json -> json.writeStartObject().writePOJOProperty("title", title()).writeArrayPropertyStart("events"));
        for (Map.Entry<StatementLine, TimelineJsDate> slide : dates.entrySet()) {
            document.write(json -> json.writePOJO(slide(slide.getKey(), slide.getValue())));
        }
        document.write(json -> json.writeEndArray().writeEndObject());
        document.end();
    }

    private Map<String, Object> title() {
        int undated = dossier.statements().size() - dates.size();
        return Map.of("autolink", false, "text", text(escaped(story.title()),
                "<p>" + escaped(story.standfirst()) + "</p><p>This is a copy of a record that goes on: "
                        + link(story.href(), "the story on Counterclaim") + ". The copy leaves out who answers whom, how each report goes "
                        + "back to where it began, the reasons and the evidence of verdicts, and every earlier wording"
                        + (undated == 0 ? "" : ", and " + PluralWords.count(undated, "statement") + " of which no year is known")
                        + ". Where a date is imprecise, the words are right and the place on the line is not.</p>"));
    }

    private Map<String, Object> slide(StatementLine statement, TimelineJsDate date) {
        ClaimLine claim = dossier.claim(statement.claimId());
        Map<String, Object> slide = new LinkedHashMap<>();
        slide.put("unique_id", statement.slug());
        slide.put("start_date", date.start());
        if (!date.end().isEmpty()) {
            slide.put("end_date", date.end());
        }
        slide.put("display_date", escaped(statement.said().words()));
        slide.put("group", escaped(statement.actor().name()));
        slide.put("autolink", false);
        slide.put("text", text(escaped("%s %s %s".formatted(statement.attribution(), statement.verb(), claim.name())),
                words(statement) + "<p>" + escaped(capitalised(claim.name()) + ": “" + claim.text() + "” " + standing(claim)) + "</p>"
                        + sources(statement) + "<p>" + link(dossier.address(statement), "This statement on Counterclaim") + "</p>"));
        return slide;
    }

    private static Map<String, String> text(String headline, String text) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("headline", headline);
        both.put("text", text);
        return both;
    }

    private static String words(StatementLine statement) {
        if (statement.quotation() == null) {
            return "";
        }
        String language = statement.quotationLanguage() == null ? "" : " lang=\"" + escaped(statement.quotationLanguage()) + "\"";
        return "<blockquote" + language + ">“" + escaped(statement.quotation()) + "”</blockquote>"
                + (statement.translation() == null ? "" : "<p>Translated: “" + escaped(statement.translation()) + "”</p>");
    }

    private static String standing(ClaimLine claim) {
        if (claim.verdict() == null) {
            return "No fact-checker has given a verdict on it.";
        }
        return claim.verdict().mark() == Mark.WITHDRAWN ? "Its verdict was withdrawn."
                : "Verdict of %s: %s.".formatted(claim.verdict().by(), claim.status());
    }

    private String sources(StatementLine statement) {
        List<ReportLine> reports = statement.reports();
        return reports.isEmpty() ? "" : reports.stream().map(this::source).collect(Collectors.joining("; ", "<p>Reported in ", ".</p>"));
    }

    private String source(ReportLine report) {
        ArticleRef article = report.article();
        String by = article.by().isEmpty() ? "" : " (" + escaped(article.source()) + ")";
        return link(article.webAddress() == null ? article.href() : article.webAddress(), article.headline()) + by
                + (report.wording() == null ? "" : ", which writes “" + escaped(report.wording()) + "”")
                + (report.correction() == null ? "" : ", " + escaped(report.correction().words()));
    }

    private String link(String address, String words) {
        String whole = address.startsWith("/") ? site.of(address) : address;
        return "<a href=\"" + escaped(whole) + "\">" + escaped(words) + "</a>";
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
