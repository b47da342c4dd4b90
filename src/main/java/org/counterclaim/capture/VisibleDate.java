package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import org.counterclaim.core.date.FuzzyDate;

/** Finds the visible date of an article: the one nearest to its headline that is not marked as the date of a change. */
final class VisibleDate {

    /** The longest line that may be a date's. */
    private static final int LONGEST = 140;
    private static final int NEAR = 600;

    /** How much other text an unmarked line with a date may have. */
    private static final int BESIDE = 30;
    private static final int FAR = 4_000;

    private static final Pattern CHANGED = Pattern.compile("updat|modif|edited|revis|changed|aktualis|geändert|bearbeitet|zuletzt"
            + "|\\bstand\\b|mis à jour|màj|actualiz|aggiorn|atualiz|bijgewerkt|opdater|oppdater|uppdater|päivit|обновл|измен|оновл",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PUBLISHED = Pattern.compile("publi|posted|erschienen|veröffentlicht|erstellt|written|geschrieben"
            + "|pubblicat|geplaatst|date-?line|created|submitted|issued|\\bdatum\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATED = Pattern.compile("dat(?:e|um|a)|fecha|time|pub|post|meta|info|byline|author|stamp|published"
            + "|entry-head",
            Pattern.CASE_INSENSITIVE);

    private static final String COMMENTS = "[class*=comment], [id*=comment], [class*=kommentar], [id*=kommentar], [class*=reply]";

    private final Document document;
    private final ArticleHeader head;
    private final Locale language;

    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\S*\\s+\\S+\\s.*[.!?]", Pattern.DOTALL);

    VisibleDate(ParsedPage page) {
        this.document = page.document();
        this.head = page.head();
        this.language = page.locale();
    }

    /** Returns the nearest line's printed day, and the instant in its attributes if that is more precise. */
    List<PageFinding<FuzzyDate>> published() {
        return head.spots().stream()
                .filter(spot -> spot.end - spot.start <= LONGEST && head.distance(spot) <= FAR)
                .flatMap(spot -> candidate(spot).stream())
                .min(Comparator.comparingInt(Candidate::rank))
                .map(Candidate::dates)
                .orElseGet(() -> onlyTime().stream().toList());
    }

    /** Returns the only time marked as that of publication or, failing that, the only time anywhere on the page. */
    private Optional<PageFinding<FuzzyDate>> onlyTime() {
        List<Element> published = times("[itemprop~=datePublished], time[pubdate]");
        List<Element> times = published.isEmpty() ? times("time[datetime]") : published;
        return times.size() != 1 ? Optional.empty()
                : times.stream().flatMap(time -> attributes(time).limit(1).map(date -> new PageFinding<>(date, source(time)))).findFirst();
    }

    private List<Element> times(String selector) {
        return document.select(selector).stream().filter(time -> time.closest(COMMENTS) == null && !isChangeBefore(time)
                && !CHANGED.matcher(time.className() + " " + time.id() + " " + time.attr("itemprop")).find()).toList();
    }

    private record Candidate(List<PageFinding<FuzzyDate>> dates, int rank) {}

    private Optional<Candidate> candidate(ArticleHeader.TextSpan spot) {
        Element element = spot.element;
        boolean isTime = element.normalName().matches("time|abbr|(?:relative|local)-time|time-ago")
                || element.attr("itemprop").contains("datePublished");
        String names = element.className() + " " + element.id()
                + " " + element.attr("itemprop") + (element.hasAttr("pubdate") ? " published" : "");
        boolean published = PUBLISHED.matcher(names).find();
        if (!published && CHANGED.matcher(names).find()) {
            return Optional.empty();
        }
        List<PageFinding<FuzzyDate>> dates = new ArrayList<>();
        String text = mayHold(spot) ? PageText.line(element.text()) : "";
        Optional<PageDateParser.PrintedDate> shown = PageDateParser.in(text, language).filter(date -> !isChange(text, date));
        if (isTime) {
            attributes(element).findFirst().ifPresent(date -> dates.add(new PageFinding<>(date, source(element))));
        }
        boolean told = shown.isPresent() && PUBLISHED.matcher(text.substring(0, shown.get().start())).find();
        shown.ifPresent(date -> {
            boolean same = !dates.isEmpty() && date.date().firstDay() != null
                    && date.date().firstDay().equals(dates.getFirst().value().firstDay());
            dates.add(same ? dates.size() : 0, new PageFinding<>(date.date(), source(element)));
        });
        boolean named = isTime || published || told || DATED.matcher(names).find();
        if (!named && (SENTENCE.matcher(text).matches()
                || text.length() - shown.map(date -> date.end() - date.start()).orElse(0) > BESIDE)) {
            return Optional.empty();
        }
        int distance = head.distance(spot);
        int limit = published || told || isTime ? FAR : NEAR;
        if (dates.isEmpty() || distance > limit || (isTime && isChangeBefore(element))) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(dates, distance + (published || told ? 0 : isTime ? 30 : named ? 60 : 150)));
    }

    /** Whether the text is long enough for a date. */
    private static boolean mayHold(ArticleHeader.TextSpan spot) {
        return spot.end - spot.start >= 6;
    }

    private Stream<FuzzyDate> attributes(Element element) {
        return Stream.of("datetime", "content", "title").map(element::attr).filter(value -> !value.isBlank())
                .flatMap(value -> PageDateParser.read(value, language).stream());
    }

    /** Whether the words before a date say that it is that of a change, and not of publication. */
    static boolean saysChange(String before) {
        return CHANGED.matcher(before).find() && !PUBLISHED.matcher(before).find();
    }

    /** Whether the words before the date say that it is the date of a change. */
    private boolean isChange(String text, PageDateParser.PrintedDate date) {
        return CHANGED.matcher(text.substring(Math.max(0, date.start() - 40), date.start())).find();
    }

    /** Whether "updated" precedes a time element. */
    private static boolean isChangeBefore(Element element) {
        Element parent = element.parent();
        String beside = element.previousSibling() instanceof TextNode text ? text.text() : "";
        String before =
                PUBLISHED.matcher(beside).find() || CHANGED.matcher(beside).find() ? beside : parent == null ? "" : parent.ownText();
        return parent != null && before.length() < LONGEST && CHANGED.matcher(before).find() && !PUBLISHED.matcher(before).find();
    }

    private static FindingSource source(Element element) {
        String itemprop = element.attr("itemprop");
        return FindingSource.page(itemprop.isEmpty()
                ? element.nameIs("time") ? element.hasAttr("pubdate") ? "time pubdate" : "time" : "printed date"
                : "itemprop " + itemprop);
    }
}
