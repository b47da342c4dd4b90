package org.counterclaim.web.cache;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a story bundle of any length: a statement a day, ten on each claim, of which every second answers the one before. */
final class LongStory {

    private static final int ON_A_CLAIM = 10;
    private static final int SPEAKERS = 20;

    private LongStory() {}

    /**
     * Makes a story with the prefix as its slug; its claims, speakers, articles and statements are {@code prefix-c0} and so on, with c, a,
     * r and s.
     */
    static byte[] bundle(String prefix, int statements) {
        String claims = IntStream.range(0, statements / ON_A_CLAIM).mapToObj(LongStory::claim).collect(Collectors.joining(","));
        return """
                {"format": "counterclaim-story-bundle", "version": 1,
                 "story": {"slug": "X", "title": "Long", "standfirst": "Much was said."},
                 "actors": [%s],
                 "articles": [{"slug": "X-r0", "headline": "First", "kind": "interview", "publisher": "X-a0"},
                              {"slug": "X-r1", "headline": "Second", "kind": "broadcast", "authors": ["X-a1"], "reliesOn": ["X-r0"]}],
                 "claims": [%s]}"""
                .formatted(IntStream.range(0, SPEAKERS)
                        .mapToObj(i -> "{\"slug\": \"X-a" + i + "\", \"name\": \"Speaker " + i + "\", \"kind\": \"person\"}")
                        .collect(Collectors.joining(",")), claims)
                .replace("X", prefix).getBytes(UTF_8);
    }

    private static String claim(int claim) {
        return """
                {"slug": "X-c%d", "number": %d, "text": "Something is so.", "about": ["X-a1"], "statements": [%s],
                 "verdicts": [{"mark": "unproven", "rationale": "Too little is known.", "evidence": [{"article": "X-r0", "direction": \
                "for"}]}]}"""
                .formatted(claim, claim + 1, IntStream.range(claim * ON_A_CLAIM, (claim + 1) * ON_A_CLAIM)
                        .mapToObj(LongStory::statement).collect(Collectors.joining(",")));
    }

    private static String statement(int i) {
        return """
                {"slug": "X-s%d", "actor": "X-a%d", "stance": "%s", "said": "%s", "relays": ["X-a3"],
                 "reports": [{"article": "X-r0"}, {"article": "X-r1", "relayedFrom": "X-r0"}]%s}"""
                .formatted(i, i % SPEAKERS, i % 2 == 0 ? "asserts" : "denies", LocalDate.of(2020, 1, 1).plusDays(i),
                        i % 2 == 0 ? "" : ", \"answers\": \"X-s" + (i - 1) + "\"");
    }
}
