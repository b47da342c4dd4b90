package org.counterclaim.capture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.counterclaim.core.WebAddress;

/** The names of a site, so that they are not taken for part of a headline or for a person. */
final class SiteNames {

    /** Separators between a headline and the names of section and site. */
    private static final Pattern DIVIDER = Pattern.compile("\\s+[-–—·•:»«/|]+\\s+|\\s*[|｜]\\s*|\\s*：\\s*|(?<=\\S):\\s+");
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|der|die|das|le|la|el)\\s+", Pattern.CASE_INSENSITIVE);
    private static final int TELLING = 5;

    private final Set<String> names;
    private final String host;

    private SiteNames(Set<String> names, String host) {
        this.names = names;
        this.host = host;
    }

    static SiteNames of(Map<String, List<String>> metas, JsonLd jsonLd, WebAddress address) {
        Stream<String> tagged = Stream.of("og:site_name", "application-name", "dc.publisher")
                .flatMap(name -> metas.getOrDefault(name, List.of()).stream());
        Stream<String> linked = Stream.of("WebSite", "NewsMediaOrganization", "Organization")
                .flatMap(type -> jsonLd.ofType(type).stream()).flatMap(site -> site.texts("name"));
        Set<String> names = Stream.concat(tagged, linked).map(SiteNames::key).filter(key -> !key.isEmpty()).collect(Collectors.toSet());
        return new SiteNames(names, address.archived().orElse(address).host());
    }

    /** Whether the text is the site's name or its host. */
    boolean has(String text) {
        String key = key(text);
        String plain = key.replaceFirst("(?:news|online|digital|tv)$", "");
        String label = label();
        return names.contains(key) || (!plain.isEmpty() && (names.contains(plain) || plain.equals(label)))
                || key.equals(PageText.key(host)) || key.equals(PageText.key(host.replaceFirst("^www\\.", "")))
                || (!label.isEmpty() && (key.equals(label) || (key.length() >= TELLING && label.startsWith(key))
                        || (label.length() >= TELLING && key.startsWith(label) && key.length() - label.length() <= 4)));
    }

    /** Returns the title without " | The Example Times" at its end or "The Example Times: " at its beginning. */
    String without(String title) {
        List<String> parts = Arrays.asList(DIVIDER.split(title));
        String kept = title;
        for (int i = parts.size() - 1; i > 0 && has(parts.get(i)); i--) {
            kept = kept.substring(0, kept.lastIndexOf(parts.get(i))).replaceFirst("[\\s|｜：:»«·•/–—-]+$", "");
        }
        return parts.size() > 1 && kept.equals(title) && has(parts.getFirst())
                ? title.substring(parts.getFirst().length()).replaceFirst("^[\\s|｜：:»«·•/–—-]+", "")
                : kept;
    }

    /** Returns the part of the host that names the site: "paper" of "www.paper.co.example". */
    private String label() {
        String[] labels = host.split("\\.");
        return Arrays.stream(labels).limit(Math.max(1, labels.length - 1)).map(PageText::key)
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static String key(String text) {
        return PageText.key(ARTICLE.matcher(text.strip()).replaceFirst(""));
    }
}
