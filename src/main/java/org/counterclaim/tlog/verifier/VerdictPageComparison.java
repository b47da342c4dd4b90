package org.counterclaim.tlog.verifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Markdown;

/** Compares every verdict on the claims' pages with its entry in the log. */
final class VerdictPageComparison {

    private static final int OK = 200;

    private final SiteClient site;
    private final ProgressBar progress;
    private final Map<String, ReplayedLog.LastEntry> last;
    private final List<String> findings = new ArrayList<>();

    VerdictPageComparison(SiteClient site, ProgressBar progress, Map<String, ReplayedLog.LastEntry> last) {
        this.site = site;
        this.progress = progress;
        this.last = last;
    }

    /** Returns all differences. */
    List<String> findings() {
        Map<String, List<Map<String, Object>>> byClaim = new HashMap<>();
        last.values().stream().filter(one -> one.type().equals("verdict") && one.state() != null)
                .map(one -> LogLeaf.object(Objects.requireNonNull(one.state())))
                .forEach(verdict -> byClaim.computeIfAbsent(text(verdict, "claim"), claim -> new ArrayList<>()).add(verdict));
        long done = 0;
        for (Map.Entry<String, List<Map<String, Object>>> claim : byClaim.entrySet()) {
            ReplayedLog.LastEntry state = last.get(claim.getKey());
            if (state != null && state.state() != null) {
                compare(LogLeaf.object(state.state()), claim.getValue());
            }
            progress.at("Comparing verdicts", ++done, byClaim.size());
        }
        return findings;
    }

    private void compare(Map<String, Object> claim, List<Map<String, Object>> verdicts) {
        if (claim.containsKey("withdrawn") || claim.containsKey("mergedInto")) {
            return;
        }
        String path = "/claims/" + text(claim, "slug");
        SiteClient.Answer answer = site.ask(path);
        if (answer.status() != OK) {
            findings.add("%s answers %d".formatted(path, answer.status()));
            return;
        }
        Document page = Jsoup.parse(answer.text());
        int shown = page.select("li[data-number]").size();
        if (shown != verdicts.size()) {
            findings.add("%s shows %d verdicts, and the log has %d".formatted(path, shown, verdicts.size()));
        }
        verdicts.sort(Comparator.comparing(verdict -> Integer.valueOf(text(verdict, "number"))));
        verdicts.forEach(verdict -> compare(path, page.selectFirst("li[data-number=%s]".formatted(text(verdict, "number"))), verdict));
        compare(path, page.selectFirst("section[data-number=%s]".formatted(text(verdicts.getLast(), "number"))), verdicts.getLast());
    }

    private void compare(String path, @Nullable Element shown, Map<String, Object> verdict) {
        if (shown == null || !shown.attr("data-mark").equals(text(verdict, "mark"))
                || !shown.select(".reasons").text().equals(Markdown.plain(text(verdict, "rationale")))
                || (shown.hasAttr("data-by") && !shown.attr("data-by").equals(text(verdict, "by")))) {
            findings.add("%s does not show verdict %s as the log has it".formatted(path, text(verdict, "number")));
        }
    }

    private static String text(Map<String, Object> object, String member) {
        return String.valueOf(object.get(member));
    }
}
