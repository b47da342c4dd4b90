package org.counterclaim.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.date.FuzzyDate.Order;

/**
 * Extracts a page's date of publication from schema.org's {@code datePublished}; Open Graph's {@code article:published_time}; meta tags;
 * the date printed near the headline; the date of creation; and the address. The date of the last change is kept apart.
 */
final class PublicationDateExtractor {

    /** A year and month, with or without a day, as parts of the path; a number after a month and a hyphen is a season or an issue. */
    private static final Pattern IN_PATH = Pattern.compile("/((?:19|20)\\d\\d)(?:/(0?[1-9]|1[0-2])(?:/(0?[1-9]|[12]\\d|3[01])(?=[/.-]"
            + "|$))?(?=/|$)|-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?(?=/|$)|-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?=-))");
    private static final Pattern NAMED_MONTH = Pattern.compile("(?<=/(?:19|20)\\d\\d/)[A-Za-z]{3,9}(?=/)");
    private static final Pattern DAY_IN_PATH =
            Pattern.compile("(?<![\\dA-Za-z])(20[0-3]\\d)(-?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?![\\dA-Za-z])");

    /** Names that publishers give to the date of publication, after any prefix: "og:pubdate", "cXenseParse:publishtime". */
    private static final Pattern PUBLISHED = Pattern.compile("(?:.*[:._-])?(?:(?:original|first)?(?:date|time)[-_.]?(?:published|original|"
            + "publish)|(?:original|first)?publi(?:sh|shed|cation)[-_.]?(?:date|time|at|on)?|pub[-_.]?(?:date|time)|[pd]date|ptime)");

    private static final Pattern UTC = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}):\\d{2}(?:Z|\\+00:00)");

    /** The zones in which most people live are at most this many hours behind or ahead of UTC. */
    private static final int WESTERN = 10;
    private static final int EASTERN = 13;

    private PublicationDateExtractor() {}

    static PageFindings<FuzzyDate> in(ParsedPage page) {
        List<PageFinding<FuzzyDate>> all = new ArrayList<>();
        List<PageFinding<FuzzyDate>> printed = new VisibleDate(page).published();
        add(all, page, Stream.concat(page.linked("datePublished"),
                page.meta("article:published_time", "og:article:published_time", "article:published", "datepublished", "parsely-pub-date",
                        "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "citation_publication_date",
                        "dc.date.issued", "dcterms.issued")));
        add(all, page, page.metaLike(PUBLISHED));
        all.addAll(printed);
        // The following ones are often the page's date, or that of its last change.
        add(all, page, Stream.of(page.meta("dc.date", "dcterms.date", "dc:date", "citation_date", "date"),
                page.linked("uploadDate"), site(page), page.linked("dateCreated"), page.meta("dc.date.created", "dcterms.created"))
                .flatMap(found -> found));
        all.addAll(inAddress(page.original()).all());
        ownDay(all, printed).ifPresent(all::addFirst);
        FindingCollector<FuzzyDate> gathering = gathering();
        all.forEach(found -> gathering.add(found.value(), found.source()));
        return gathering.findings();
    }

    /** Returns the date of the page's last change. */
    static PageFindings<FuzzyDate> changes(ParsedPage page) {
        FindingCollector<FuzzyDate> gathering = gathering();
        Stream.of(page.linked("dateModified"),
                page.meta("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified"),
                page.shown("[itemprop~=dateModified]:not(meta)", "datetime", "itemprop dateModified"))
                .flatMap(found -> found)
                .forEach(found -> gathering.add(PageDateParser.read(found.value(), page.locale()), lastChange(found.source())));
        return gathering.findings();
    }

    /** Returns the month or the day that many sites have in the path. */
    static PageFindings<FuzzyDate> inAddress(WebAddress address) {
        String path = numbered(address.requestTarget().replaceFirst("\\?.*", ""));
        FindingCollector<FuzzyDate> gathering = gathering();
        Matcher day = DAY_IN_PATH.matcher(path);
        Matcher parts = IN_PATH.matcher(path);
        if (parts.find()) {
            String written = Stream.of(1, 2, 3, 4, 5, 6, 7).map(parts::group).filter(group -> group != null)
                    .reduce((one, other) -> one + "-" + other).orElseThrow();
            gathering.add(PageDateParser.read(written).filter(_ -> parts.group(4) == null || !isSeason(written)), FindingSource.address());
        }
        if (day.find()) {
            gathering.add(PageDateParser.read(day.group(1) + "-" + day.group(3) + "-" + day.group(4)), FindingSource.address());
        }
        return gathering.findings();
    }

    /** Returns the path with the number of a month in place of its English name. */
    private static String numbered(String path) {
        return NAMED_MONTH.matcher(path).replaceAll(month -> MonthNames.month(month.group(), Locale.ENGLISH)
                .map(number -> "%02d".formatted(number.getValue())).orElse(month.group()));
    }

    /** Whether the text may also be two years, like "2010-11". */
    private static boolean isSeason(String written) {
        return written.length() == 7 && Integer.parseInt(written.substring(5)) == (Integer.parseInt(written.substring(2, 4)) + 1) % 100;
    }

    private static void add(List<PageFinding<FuzzyDate>> all, ParsedPage page, Stream<PageFinding<String>> written) {
        written.forEach(found -> PageDateParser.read(found.value(), page.locale())
                .ifPresent(date -> all.add(new PageFinding<>(date, found.source()))));
    }

    /**
     * Returns the day that the page prints or has elsewhere, if the first date is an instant in UTC on a neighbouring day: systems store
     * instants, but readers and archives know the article by its local day.
     */
    private static Optional<PageFinding<FuzzyDate>> ownDay(List<PageFinding<FuzzyDate>> all, List<PageFinding<FuzzyDate>> printed) {
        Matcher utc = UTC.matcher(all.isEmpty() ? "" : all.getFirst().value().edtf());
        if (!utc.matches()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.parse(utc.group(1));
        int hour = Integer.parseInt(utc.group(2));
        return Stream.concat(printed.stream(), all.stream())
                .filter(found -> !hasTime(found.value()) && found.value().isDay())
                .filter(found -> (day.minusDays(1).equals(found.value().firstDay()) && hour < WESTERN)
                        || (day.plusDays(1).equals(found.value().firstDay()) && hour >= 24 - EASTERN))
                .findFirst();
    }

    private static FindingSource lastChange(FindingSource source) {
        return new FindingSource(source.place(), source.name() + ", its last change");
    }

    /** Returns dates that on some sites belong to the page rather than to the article. */
    private static Stream<PageFinding<String>> site(ParsedPage page) {
        return page.jsonLd().ofType("WebPage").stream()
                .flatMap(found -> found.texts("datePublished"))
                .limit(1)
                .map(date -> new PageFinding<>(date, FindingSource.jsonLd("datePublished")));
    }

    /** Returns a collector for which overlapping dates agree, such as a day and a time on it. */
    private static FindingCollector<FuzzyDate> gathering() {
        return new FindingCollector<>((first, second) -> (hasTime(first) && hasTime(second)) ? first.compare(second) == Order.SAME
                : overlap(first, second));
    }

    private static boolean hasTime(FuzzyDate date) {
        return date.edtf().indexOf('T') > 0;
    }

    private static boolean overlap(FuzzyDate first, FuzzyDate second) {
        LocalDate start = first.firstDay();
        LocalDate end = first.lastDay();
        LocalDate otherStart = second.firstDay();
        LocalDate otherEnd = second.lastDay();
        return start == null || end == null || otherStart == null || otherEnd == null
                || !(end.isBefore(otherStart) || otherEnd.isBefore(start));
    }
}
