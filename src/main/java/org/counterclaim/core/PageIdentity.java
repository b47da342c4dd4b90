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
 * What all addresses of a page have in common, whether they are of its mobile or AMP form, of a copy in an archive, or of a link that was
 * passed on. Addresses that may lead to different pages stay apart: only what is known of a site, or of all sites, is taken away.
 */
final class PageIdentity {

    /** How often one address may hold another. */
    private static final int DEEPEST = 3;

    /** Names for the same site in another form; at least two labels must remain. */
    private static final Pattern FORM_OF_SITE = Pattern.compile("^(?:(?:www|m|mobile|mobil|wap|touch|amp)\\.)+(?=[^.]+\\.)");

    private static final Pattern SESSION = Pattern.compile("(?i);(?:jsessionid|phpsessid)=[^/;]*");
    private static final Pattern INDEX =
            Pattern.compile("(?i)/(?:index\\.(?:s?html?|xhtml|php\\d?|aspx?|jsp|cfm)|default\\.(?:html?|aspx?))$");
    private static final Pattern AMP_PATH = Pattern.compile("^/amp(?=/.)|(?<=[^/])(?:/amp(?:\\.html?)?|\\.amp)$|\\.amp(?=\\.html?$)");
    private static final Pattern AMP_PARAMETER =
            Pattern.compile(
                    "(?i)_?amp(?:=(?:1|true|yes|amp|amp=1)?)?|(?:output|outputtype|view|format|mode|layout|variant|platform|version)=amp");

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
                + (normal.route() == null ? "" : "#" + normal.route());
        return "//" + KnownSites.page(identity);
    }

    private static String path(String path) {
        String plain = replace(INDEX, SESSION.matcher(PercentEncoding.decoded(path, "!$&'()*+,;=:@")).replaceAll(""), "/");
        return withoutSlash(withoutSlash(AMP_PATH.matcher(withoutSlash(plain)).replaceAll("")));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** In the order of their names, since no site is known to tell pages apart by any other; those of one name stay in theirs. */
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
