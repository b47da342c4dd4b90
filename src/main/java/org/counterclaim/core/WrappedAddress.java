package org.counterclaim.core;

import java.net.URLDecoder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Unwraps addresses that contain the address of another page: copies in web archives, AMP caches, and links that count who follows them.
 */
final class WrappedAddress {

    /** An archive's host, optional folders, an optional time with an optional flag such as {@code id_}, then the original. */
    private static final Pattern ARCHIVE = wrapper("""
            (?:(?:[^/]*\\.)?archive\\.(?:org|today|ph|is|li|md|fo|vn)|[^/]*(?:archiv|arquivo)[^/]*\\.[a-z]+|\
            swap\\.stanford\\.edu|megalodon\\.jp)
            /(?:(?!https?:)[\\w.*-]+/){0,3}(https?(?::|%3A)(?:/|%2F){1,2}.+)""");

    /** The same without the original's scheme. */
    private static final Pattern ARCHIVE_WITHOUT_SCHEME = wrapper("""
            (?:web\\.archive\\.org/web|archive\\.(?:today|ph|is|li|md|fo|vn))/(?:(?:\\d{4,14}(?:[a-z]{2}_|\\*)?|newest|oldest|\\*)/)?
            ([\\w-]+(?:\\.[\\w-]+)*\\.[a-z][\\w-]+(?:[/?].*)?)""");

    private static final Pattern CACHE_SEARCH =
            wrapper("webcache\\.googleusercontent\\.com/search\\?(?:.*&)?q=cache:(?:[\\w-]{12}:)?([^&+]+).*");

    private static final List<Pattern> ARCHIVES = List.of(ARCHIVE, ARCHIVE_WITHOUT_SCHEME, CACHE_SEARCH);

    /** An AMP cache names the original without its scheme; {@code /s/} means that it was https. */
    private static final List<Pattern> CACHES = List.of(
            wrapper("(?:[^/]+\\.)?(?:cdn\\.ampproject\\.org|bing-amp\\.com)/(?:wp/)?[acv]/(?:s/)?([^/]+\\..+)"),
            wrapper("(?:www\\.)?google\\.[a-z.]+/amp/(?:s/)?([^/]+\\..+)"));

    private static final List<Pattern> REDIRECTS = List.of(
            wrapper("(?:www\\.)?google\\.[a-z.]+/url\\?(?:.*&)?(?:q|url)=(https?(?::|%3A)[^&]+).*"),
            wrapper("(?:lm?|www|m)\\.facebook\\.com/(?:l|flx/warn/?)(?:\\.php)?\\?(?:.*&)?u=([^&]+).*"),
            wrapper("l\\.instagram\\.com/\\?(?:.*&)?u=([^&]+).*"),
            wrapper("out\\.reddit\\.com/[^?]*\\?(?:.*&)?url=([^&]+).*"),
            wrapper("(?:(?:www|m)\\.)?youtube\\.com/redirect\\?(?:.*&)?q=([^&]+).*"),
            wrapper("(?:(?:www|m)\\.)?vk\\.com/away\\.php\\?(?:.*&)?to=([^&]+).*"),
            wrapper("(?:www\\.)?linkedin\\.com/(?:redir/redirect|safety/go)/?\\?(?:.*&)?url=([^&]+).*"),
            wrapper("t\\.umblr\\.com/redirect\\?(?:.*&)?z=([^&]+).*"),
            wrapper("duckduckgo\\.com/l/\\?(?:.*&)?uddg=([^&]+).*"),
            wrapper("archive\\.(?:today|ph|is|li|md|fo|vn)/\\?(?:.*&)?url=([^&]+).*"),
            wrapper("translate\\.google\\.[a-z.]+/translate\\?(?:.*&)?u=([^&]+).*"),
            wrapper("urldefense(?:\\.proofpoint)?\\.(?:com|us)/v3/__(https?:.+?)__;.*"),
            // Sites that show or forward to other pages: their path is the other address, or names what they do with it.
            wrapper("[^/?#]+/(?:proxy\\?q=|\\?)?(https?(?::|%3A)(?:/|%2F){2}[^/?#]+\\.[^/?#]+.*)"),
            wrapper("[^/?#]+(?:/[\\w-]+)?/(?:l|link|redir|redirect|away|out|outbound|exit|leaving|click|go|goto)(?:\\.\\w{2,4})?/?"
                    + "\\?(?:.*&)?(?:u|url|to|target|dest|destination|q)=(https?(?::|%3A)(?:/|%2F){2}[^&]+).*"),
            wrapper("[\\w.-]+\\.safelinks\\.protection\\.outlook\\.com/[^?]*\\?(?:.*&)?url=([^&]+).*"));

    private WrappedAddress() {}

    /** Returns the original's address if this is a copy in a web archive whose address contains it. */
    static Optional<WebAddress> archived(String address) {
        return in(ARCHIVES.stream(), address);
    }

    /** Returns the target of a link through a site that counts who follows it. */
    static Optional<WebAddress> redirected(String address) {
        return archived(address).isPresent() ? Optional.empty() : in(REDIRECTS.stream(), address);
    }

    /** Returns the page of which this is a copy, a cached form or a counted link. */
    static Optional<WebAddress> original(String address) {
        return in(Stream.of(ARCHIVES, CACHES, REDIRECTS).flatMap(List::stream), address);
    }

    private static Optional<WebAddress> in(Stream<Pattern> wrappers, String address) {
        return wrappers.map(wrapper -> wrapper.matcher(address)).filter(Matcher::matches).findFirst().flatMap(WrappedAddress::held);
    }

    private static Optional<WebAddress> held(Matcher wrapper) {
        String held = wrapper.group(1);
        try {
            String plain = held.matches("(?i)https?%3A.*") ? URLDecoder.decode(held.replace("+", "%2B"), UTF_8) : held;
            String address = plain.replaceFirst("(?i)^(https?):/{1,2}(?=[^/])", "$1://");
            return Optional.of(WebAddress.of(address.matches("(?i)https?://.*") ? address : "https://" + address));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Pattern wrapper(String afterScheme) {
        return Pattern.compile("https?://" + afterScheme.replaceAll("\\s+", ""), Pattern.CASE_INSENSITIVE);
    }
}
