package org.counterclaim.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Reduces all addresses of a page to one identity: those of its mobile and AMP forms, of copies in archives and of shared links. Addresses
 * that may lead to different pages get different identities: only differences that are known to be meaningless, on one site or on all, are
 * removed.
 */
final class PageIdentity {

    /** How many times one address may be nested in another. */
    private static final int DEEPEST = 3;

    /** Prefixes of host names for other forms of the same site; at least two labels must remain. */
    private static final Pattern FORM_OF_SITE = Pattern.compile(
            "(?:^|(?<=\\.))(?:(?:www|m|mobile|mobil|wap|touch|lite|amp|amphtml|3g)\\.)+(?=[^.]+\\.)");

    private static final Pattern SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid)=[^/;]*|(?<=/)\\(S\\(\\w+\\)\\)/");
    private static final Pattern INDEX =
            Pattern.compile("(?i)/(?:index\\.(?:s?html?|xhtml|php\\d?|aspx?|jsp|cfm)|default\\.(?:html?|aspx?))$");
    private static final Pattern AMP_PATH = Pattern.compile("/amp(?=/.)|(?<=[^/])(?:/amp(?:\\.html?)?|\\.amp)$|\\.amp(?=\\.html?$)");
    private static final Pattern AMP_PARAMETER =
            Pattern.compile(
                    "(?i)_?amp(?:=(?:1|true|yes|amp|amp=1)?)?|(?:mobile|print|printable|non?amp)(?:=(?:1|true|yes|mobile)?)?"
                            + "|(?:output|outputtype|view|format|mode|layout|variant|platform|version)=(?:amp|print|mobile)"
                            + "|_escaped_fragment_(?:=.*)?");
    /** What crawlers ask for in place of {@code #!}, by a convention of 2009. */
    private static final Pattern ESCAPED_ROUTE = Pattern.compile("(?:^|.*&)_escaped_fragment_=([^&]+).*");

    private PageIdentity() {}

    static String of(WebAddress address) {
        WebAddress page = address;
        for (int i = 0; i < DEEPEST; i++) {
            Optional<WebAddress> held = WrappedAddress.original(page.text());
            if (held.isEmpty()) {
                break;
            }
            page = held.get();
        }
        NormalAddress normal = NormalAddress.of(page).withoutTracking();
        String identity = normal.host().replaceFirst(FORM_OF_SITE.pattern(), "") + normal.port() + path(normal.path())
                + query(normal.query())
                + route(normal);
        return "//" + KnownSites.page(identity);
    }

    private static String route(NormalAddress address) {
        Matcher escaped = ESCAPED_ROUTE.matcher(address.query() == null ? "" : address.query());
        String route = escaped.matches() ? "!" + PercentEncoding.decoded(escaped.group(1), "!$'()*,;:@/?&=") : address.route();
        return route == null ? "" : "#" + withoutSlash(route);
    }

    private static String path(String path) {
        String plain = replace(INDEX, SESSION.matcher(PercentEncoding.decoded(path, "!$&'()*+,;=:@")).replaceAll(""), "/");
        return withoutSlash(withoutSlash(AMP_PATH.matcher(withoutSlash(plain)).replaceAll("")));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /**
     * Sorts parameters by name, because no site is known to tell pages apart by their order. Parameters with the same name keep their
     * order.
     */
    private static String query(@Nullable String query) {
        List<String> parameters = query == null ? List.of() : Arrays.stream(query.split("&"))
                .filter(parameter -> !AMP_PARAMETER.matcher(parameter).matches())
                .map(parameter -> PercentEncoding.decoded(parameter, "!$'()*,;:@/?").replace("%20", "+"))
                .sorted(Comparator.comparing(parameter -> parameter.split("=", 2)[0]))
                .toList();
        return parameters.isEmpty() ? "" : parameters.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String replace(Pattern pattern, String text, String by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.replaceFirst(by) : text;
    }
}
