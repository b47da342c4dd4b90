package org.counterclaim.reader.citation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.verdict.Mark;

/**
 * What people need to cite a story or a claim as it stands now.
 *
 * @param href the address of its page, which shows what it becomes
 * @param title the title of the story, or the claim
 * @param revision which state is cited, in words: "revision 3"
 * @param permanent the address that shows this state for good
 * @param at when it came to that
 * @param verdict the verdict that stands on the claim, in words; null for a story, or if none does
 */
public record Citation(String href, String title, String revision, String permanent, Instant at, @Nullable String verdict) {

    private static final String SITE = "Counterclaim";
    private static final String[] MONTHS = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

    /** Characters that mean something to LaTeX, with what stands for each. */
    private static final Map<String, String> LATEX = Map.of("\\", "\\textbackslash{}", "{", "\\{", "}", "\\}", "$", "\\$", "&", "\\&",
            "#", "\\#", "^", "\\textasciicircum{}", "_", "\\_", "~", "\\textasciitilde{}", "%", "\\%");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$&#^_~%]");

    /**
     * Cites a story.
     *
     * @param position of the last entry of the history that shows on its page
     */
    public static Citation ofStory(String slug, String title, long position, Instant at) {
        return new Citation("/stories/" + slug, title, "as of entry %d of the record".formatted(position), "/history/" + position, at,
                null);
    }

    /**
     * Cites a claim.
     *
     * @param revision counted from 1
     * @param mark the latest verdict's; null if it has none
     */
    static Citation ofClaim(String slug, String text, int revision, Instant at, @Nullable Mark mark, @Nullable Instant givenAt) {
        String href = "/claims/" + slug;
        String verdict = mark == null || givenAt == null || mark == Mark.WITHDRAWN ? null
                : "%s (%s)".formatted(mark, FuzzyDate.of(day(givenAt)).words());
        Instant latest = givenAt == null || givenAt.isBefore(at) ? at : givenAt;
        return new Citation(href, text, "revision " + revision, href + "/history/" + revision, latest, verdict);
    }

    /** Returns it in words. The day on which somebody reads it is not part of them, because one page is for all. */
    public String plain(SiteAddress site) {
        String verdicts = !href.startsWith("/claims/") ? "" : verdict == null ? "No verdict. " : "Verdict: " + verdict + ". ";
        return "“%s” %s%s, %s, %s. %s".formatted(title, verdicts, SITE, revision, FuzzyDate.of(day(at)).words(), site.of(permanent));
    }

    /** Returns in words which state it is, and of when. */
    public String stateWords() {
        return revision + ", " + FuzzyDate.of(day(at)).words();
    }

    /** Returns the key by which a text refers to it, which is another for each revision. */
    String key() {
        return (SITE.toLowerCase(Locale.ROOT) + permanentPart()).replaceAll("[^a-z0-9]+", "-");
    }

    private String permanentPart() {
        return permanent.startsWith("/history/") ? href + permanent : permanent;
    }

    /** Returns it as BibTeX, with the fields of BibLaTeX for addresses. */
    String bibtex(SiteAddress site, LocalDate accessed) {
        LocalDate day = day(at);
        return """
                @misc{%1$s,
                  author       = {{%2$s}},
                  title        = {{%3$s}},
                  year         = {%4$d},
                  month        = %5$s,
                  howpublished = {\\url{%6$s}},
                  url          = {%6$s},
                  urldate      = {%7$s},
                  note         = {%8$s}
                }
                """.formatted(key(), SITE, latex(title), day.getYear(), MONTHS[day.getMonthValue() - 1],
                site.of(permanent), accessed, latex(note()) + ". As it changes: \\url{" + site.of(href) + "}");
    }

    /** Returns it as CSL-JSON (citationstyles.org, version 1.0): a list of one item. */
    List<Map<String, Object>> csl(SiteAddress site, LocalDate accessed) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", key());
        item.put("type", "webpage");
        item.put("title", title);
        item.put("author", List.of(Map.of("literal", SITE)));
        item.put("container-title", SITE);
        item.put("issued", date(day(at)));
        item.put("accessed", date(accessed));
        item.put("URL", site.of(permanent));
        item.put("version", revision);
        item.put("note", note() + ". As it changes: " + site.of(href));
        item.put("language", "en");
        return List.of(item);
    }

    private String note() {
        String which = Character.toUpperCase(revision.charAt(0)) + revision.substring(1);
        return verdict == null ? which : which + "; verdict: " + verdict;
    }

    private static Map<String, Object> date(LocalDate day) {
        return Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
    }

    private static String latex(String text) {
        return SPECIAL.matcher(text).replaceAll(special -> Matcher.quoteReplacement(LATEX.getOrDefault(special.group(), "")));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
