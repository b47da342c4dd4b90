package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Extracts authors from schema.org's {@code author} and {@code creator}; Open Graph's {@code article:author}, if that is a name and not a
 * profile's address; meta tags of HTML (section 4.2.5.1), Dublin Core, Highwire Press and some publishers; and the visible by-line. A
 * person takes precedence over a news organisation, wherever each is named.
 */
final class AuthorExtractor {

    private static final int MOST = 20;

    /** Names of meta tags for authors, after any prefix, except that for an account on Twitter. */
    private static final Pattern NAMED = Pattern.compile("(?!twitter:).*(?:^|[:._-])(?:authors?|byline|creator|writer)(?:[-_.]?names?)?");

    private final ParsedPage page;
    private final BylineParser byline;
    private final List<PageFinding<List<String>>> readings = new ArrayList<>();

    private AuthorExtractor(ParsedPage page) {
        this.page = page;
        Set<String> publishers = PublisherExtractor.in(page).all().stream().map(found -> PageText.key(found.value()))
                .collect(Collectors.toSet());
        this.byline = new BylineParser(name -> page.site().has(name) || publishers.contains(PageText.key(name)), page.locale());
    }

    static PageFindings<List<String>> in(ParsedPage page) {
        return new AuthorExtractor(page).findings();
    }

    private PageFindings<List<String>> findings() {
        JsonLdNode article = page.article();
        if (article != null) {
            Stream.of("author", "creator").forEach(property -> add(linked(article, property), FindingSource.jsonLd(property)));
        }
        for (String name : List.of("article:author", "author", "byl", "parsely-author", "sailthru.author", "dc.creator",
                "dcterms.creator", "citation_author", "twitter:creator:name")) {
            add(page.metas().getOrDefault(name, List.of()).stream().flatMap(text -> byline.declared(text).stream()),
                    FindingSource.meta(name));
        }
        if (readings.isEmpty()) {
            page.metaLike(NAMED).forEach(found -> add(byline.declared(found.value()).stream(), found.source()));
            labelled().forEach(found -> add(byline.declared(found.value()).stream(), found.source()));
        }
        boolean declared = readings.stream().anyMatch(this::hasPerson);
        new VisibleByline(page, byline).reading()
                .filter(printed -> readings.isEmpty() || isFuller(printed) || (!declared
                        && printed.value().stream().allMatch(byline::isPersonal)))
                .ifPresent(readings::add);
        FindingCollector<List<String>> gathering = new FindingCollector<>((one, other) -> keys(one).equals(keys(other)));
        readings.stream().sorted(Comparator.comparing((PageFinding<List<String>> reading) -> !hasPerson(reading))
                .thenComparing(reading -> !isFuller(reading)))
                .forEach(reading -> gathering.add(persons(reading.value()), reading.source()));
        return gathering.findings();
    }

    /** Returns the values that cards for Twitter label as the author: "Written by" in {@code twitter:label1}. */
    private Stream<PageFinding<String>> labelled() {
        return Stream.of("1", "2", "3").filter(number -> page.metas().getOrDefault("twitter:label" + number, List.of()).stream()
                .anyMatch(label -> BylineParser.isLabel(label))).flatMap(number -> page.meta("twitter:data" + number));
    }

    /** Returns names in linked data. Objects keep their names whole; strings are by-lines. */
    private Stream<String> linked(JsonLdNode article, String property) {
        return article.names(property).flatMap(name -> name.isWhole() ? Stream.of(name.text()).filter(byline::isName)
                : byline.declared(name.text()).stream());
    }

    private void add(Stream<String> names, FindingSource source) {
        List<String> distinct = names.distinct().limit(MOST).toList();
        if (!distinct.isEmpty()) {
            readings.add(new PageFinding<>(distinct, source));
        }
    }

    private boolean hasPerson(PageFinding<List<String>> reading) {
        return reading.value().stream().anyMatch(name -> !byline.isHouse(name));
    }

    /**
     * Whether a reading has all names of the first one with a person, and more. Text that is merely near the others is not certain to be a
     * name.
     */
    private boolean isFuller(PageFinding<List<String>> reading) {
        return !reading.source().name().equals(VisibleByline.UNMARKED) && readings.stream().filter(this::hasPerson).findFirst()
                .map(first -> keys(persons(first.value())))
                .filter(first -> keys(persons(reading.value())).containsAll(first) && keys(persons(reading.value())).size() > first.size())
                .isPresent();
    }

    /** Drops the organisation if there is also a person. */
    private List<String> persons(List<String> names) {
        List<String> persons = names.stream().filter(name -> !byline.isHouse(name)).toList();
        return persons.isEmpty() ? names : persons;
    }

    private static Set<String> keys(List<String> names) {
        return names.stream().filter(Objects::nonNull).map(PageText::key).collect(Collectors.toCollection(HashSet::new));
    }
}
