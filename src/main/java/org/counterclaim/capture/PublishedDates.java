package org.counterclaim.capture;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.counterclaim.core.FuzzyDate;
import org.counterclaim.core.FuzzyDate.Order;
import org.counterclaim.core.WebAddress;

/**
 * When a page says that it was published: schema.org's {@code datePublished}; Open Graph's {@code article:published_time};
 * meta tags; the page's {@code time}; then when it was made, and last when it was changed, which is told as what it is.
 */
final class PublishedDates {

    private static final Pattern IN_PATH = Pattern.compile("/((?:19|20)\\d\\d)[/-](0[1-9]|1[0-2])(?:[/-](0[1-9]|[12]\\d|3[01]))?(?=[/-]|$)");

    private PublishedDates() {}

    static Findings<FuzzyDate> in(Page page) {
        Gathering<FuzzyDate> gathering = new Gathering<>(PublishedDates::agree);
        Stream.of(page.linked("datePublished"), page.linked("uploadDate"),
                        page.meta("article:published_time", "og:article:published_time", "article:published", "datepublished",
                                "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
                                "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "citation_publication_date",
                                "citation_date", "date"),
                        page.shown("[itemprop~=datePublished]", "datetime", "itemprop datePublished"),
                        page.shown("time[pubdate][datetime]", "datetime", "time pubdate"),
                        page.shown("article time[datetime], main time[datetime]", "datetime", "time"),
                        site(page), page.linked("dateCreated"),
                        page.meta("dc.date.created", "dcterms.created"))
                .flatMap(found -> found)
                .forEach(found -> gathering.add(PageDate.read(found.value()), found.source()));
        inAddress(page.answer().address()).all().forEach(found -> gathering.add(found.value(), found.source()));
        changed(page).forEach(found -> gathering.add(PageDate.read(found.value()), lastChange(found.source())));
        return gathering.findings();
    }

    /** The year and month, or the day, that many sites have in the path. */
    static Findings<FuzzyDate> inAddress(WebAddress address) {
        Matcher path = IN_PATH.matcher(address.requestTarget());
        Gathering<FuzzyDate> gathering = new Gathering<>(PublishedDates::agree);
        if (path.find()) {
            String day = path.group(3) == null ? "" : "-" + path.group(3);
            gathering.add(PageDate.read(path.group(1) + "-" + path.group(2) + day), Source.address());
        }
        return gathering.findings();
    }

    private static Stream<Found<String>> changed(Page page) {
        return Stream.concat(page.linked("dateModified"),
                page.meta("article:modified_time", "og:updated_time", "lastmod", "last-modified", "dcterms.modified"));
    }

    private static Source lastChange(Source source) {
        return new Source(source.place(), source.name() + ", its last change");
    }

    /** Some sites date the page and not the article in it. */
    private static Stream<Found<String>> site(Page page) {
        return page.jsonLd().ofType("WebPage").stream()
                .flatMap(found -> found.texts("datePublished"))
                .limit(1)
                .map(date -> new Found<>(date, Source.jsonLd("datePublished")));
    }

    /** Ranges that overlap are the same date more or less exactly told, as are a day and a time in it. */
    private static boolean agree(FuzzyDate first, FuzzyDate second) {
        Order order = first.compare(second);
        return order == Order.UNKNOWN || order == Order.SAME
                || (List.of(first, second).stream().anyMatch(date -> date.edtf().indexOf('T') < 0)
                        && Objects.equals(first.firstDay(), second.firstDay()) && Objects.equals(first.lastDay(), second.lastDay()));
    }
}
