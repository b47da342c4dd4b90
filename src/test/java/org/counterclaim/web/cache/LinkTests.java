package org.counterclaim.web.cache;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.counterclaim.testing.Raw;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class LinkTests {

    private static final Pattern HREF = Pattern.compile("\\shref=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, String> firsts = new HashMap<>();

    private record Target(int status, String location, Set<String> ids, Set<String> hrefs) {}

    @Test
    void everyLinkLeadsWhereItSays() throws Exception {
        Map<URI, String> links = new TreeMap<>();
        for (PageState state : PageState.all()) {
            hrefs(state).forEach(link -> links.putIfAbsent(link, state.name()));
        }
        List<String> broken = new ArrayList<>();
        for (Map.Entry<URI, String> link : links.entrySet()) {
            if (isWanted(link.getKey()) && !leadsSomewhere(link.getKey())) {
                broken.add(link.getKey() + " on " + link.getValue());
            }
        }
        assertThat(links).hasSizeGreaterThan(100);
        assertThat(broken).isEmpty();
    }

    /** Returns the links to this host, resolved. */
    private List<URI> hrefs(PageState state) throws IOException {
        URI page = URI.create("http://localhost:" + port + state.path());
        return target(state.path()).hrefs.stream().map(page::resolve).filter(link -> link.getPort() == port).distinct().toList();
    }

    /**
     * By day, the first of the addresses that differ only in what their parameters say, or in the record that they are below, is enough.
     */
    private boolean isWanted(URI link) {
        String query = Objects.requireNonNullElse(link.getRawQuery(), "");
        String form = link.getRawPath().replaceFirst("^(/\\w+/)[^/]+/", "$1record/") + "?" + query.replaceAll("=[^&]*", "");
        String address = link.getRawPath() + "?" + query;
        return Thorough.isWanted() || firsts.computeIfAbsent(form, first -> address).equals(address);
    }

    private boolean leadsSomewhere(URI link) throws IOException {
        String query = link.getRawQuery() == null ? "" : "?" + link.getRawQuery();
        Target target = target(link.getRawPath() + query);
        if (!target.location.isEmpty()) {
            return leadsSomewhere(link.resolve(target.location));
        }
        boolean expected = target.status == 200 || PageState.all().stream().anyMatch(state -> state.status() == target.status
                && state.path().equals(link.getPath() + query));
        return expected && (link.getFragment() == null || target.ids.contains(link.getFragment()));
    }

    private Target target(String path) throws IOException {
        if (!targets.containsKey(path)) {
            Raw answer = Raw.ask(port, "GET", path);
            targets.put(path, new Target(answer.status(), answer.header("Location").orElse(""), all(ID, answer.text()),
                    all(HREF, answer.text())));
        }
        return targets.get(path);
    }

    private static Set<String> all(Pattern attribute, String page) {
        return attribute.matcher(page).results().map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
