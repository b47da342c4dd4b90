package org.counterclaim.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By-lines: schema.org's {@code author} and {@code creator}; Open Graph's {@code article:author}, where that is a name and
 * not a profile's address; meta tags of HTML (section 4.2.5.1), Dublin Core, Highwire Press and some publishers; the
 * by-line that readers see.
 */
final class Authors {

    private static final int MOST = 20;
    private static final int LONGEST = 100;
    private static final Pattern BY = Pattern.compile(
            "^(?:written by|words by|story by|by|von|par|por|di|door|av|af|от|автор)[:\\s]\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What many a publisher's system puts where it has no author. */
    private static final Set<String> NOBODY = Set.of("", "admin", "administrator", "author", "unknown", "null", "undefined", "none", "editor");

    private Authors() {}

    static Findings<List<String>> in(Page page) {
        Gathering<List<String>> gathering = new Gathering<>((one, other) -> keys(one).equals(keys(other)));
        LinkedNode article = page.article();
        if (article != null) {
            Stream.of("author", "creator").forEach(property -> add(gathering, article.texts(property), Source.jsonLd(property)));
        }
        for (String name : List.of("article:author", "author", "byl", "parsely-author", "sailthru.author", "dc.creator",
                "dcterms.creator", "citation_author", "twitter:creator:name")) {
            add(gathering, page.metas().getOrDefault(name, List.of()).stream(), Source.meta(name));
        }
        shown(gathering, page, "[itemprop~=author]:not(meta):not(:has([itemprop~=name])), [itemprop~=author] [itemprop~=name]",
                "itemprop author");
        shown(gathering, page, "a[rel~=(?i)author]", "rel author");
        if (gathering.findings().all().isEmpty()) {
            shown(gathering, page, "article .byline, main .byline, .byline, .article-author, .p-author", "by-line");
        }
        return gathering.findings();
    }

    private static void shown(Gathering<List<String>> gathering, Page page, String selector, String name) {
        add(gathering, page.document().select(selector).stream().map(element -> Plain.line(element.text())), Source.page(name));
    }

    private static void add(Gathering<List<String>> gathering, Stream<String> written, Source source) {
        List<String> names = written.flatMap(Authors::names).distinct().limit(MOST).toList();
        if (!names.isEmpty()) {
            gathering.add(names, source);
        }
    }

    /** The names in "By Ann Lee, Bo Falk and Cy Moss"; "Lee, Ann" stays one. */
    private static Stream<String> names(String byline) {
        String plain = BY.matcher(byline).replaceFirst("").strip();
        String[] parts = plain.split("\\s*[,;|]\\s*(?:and|und|et|y|&)?\\s+|\\s+(?:and|und|et|y|&)\\s+");
        boolean several = Arrays.stream(parts).allMatch(part -> part.indexOf(' ') > 0);
        return (several ? Arrays.stream(parts) : Stream.of(plain)).map(String::strip).filter(Authors::isName);
    }

    private static boolean isName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && !lower.contains("://") && !lower.startsWith("www.") && !lower.startsWith("@")
                && !NOBODY.contains(lower) && text.codePoints().anyMatch(Character::isLetter);
    }

    private static Set<String> keys(List<String> names) {
        return names.stream().map(Plain::key).collect(Collectors.toSet());
    }
}
