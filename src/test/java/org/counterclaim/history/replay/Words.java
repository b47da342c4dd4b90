package org.counterclaim.history.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/** Values as awkward as a record may hold, the same for the same seed. */
final class Words {

    private static final List<String> PIECES =
            List.of("Plain words", "\"quoted\"", "back\\slash", "\\u0000", "\",\"id\":\"x", "{\"a\":[1]}", "\n", "\t",
                    "\r\n", "\b\f", "\u0001\u001f", "\u007f\u0085", "\u2028\u2029", "\u202eedocinu", "\u200d\ufeff", "e\u0301 \u00e9",
                    "\ufdfd",
                    "\ufffd\uffff",
                    "\ud835\udd38", "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67", "\udbff\udfff", "\u0645\u0646 \u0642\u0627\u0644",
                    "\u8ab0\u304c\u8a00\u3063\u305f",
                    "\u0130\u0131\u00df", "'; drop table entry; --", "${jndi:x}", "<script>", "  ", "\\N", "\\.", "null");

    private static final List<String> DATES =
            List.of("2022", "2022-10~", "2022-10-11?", "../2022-10-11", "2022-10-03/2022-10-09", "1984-XX",
                    "2004-06-~01/2004-06-~20", "Y-17000", "spring 2021", "2022-10-11T14:05:00Z", "about April 2021",
                    "week of 3 October 2022",
                    "on or before 11 October 2022", "yesterday", "early October 2022");

    private final SplittableRandom random;
    private final long seed;
    private int unique;

    Words(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean rarely() {
        return random.nextInt(5) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> @Nullable T maybe(List<T> of) {
        return of.isEmpty() || random.nextBoolean() ? null : one(of);
    }

    <T> Set<T> some(List<T> of) {
        return new HashSet<>(several(of));
    }

    /** Returns up to three of them, each at most once. */
    <T> List<T> several(List<T> of) {
        List<T> chosen = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0 && !of.isEmpty(); i--) {
            T next = one(of);
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(one(PIECES));
        }
        return text.toString();
    }

    List<String> texts() {
        return List.of(text(), text(), text());
    }

    @Nullable
    String maybeText() {
        return random.nextBoolean() ? null : text();
    }

    /** Returns a slug that no other call returns. */
    Slug slug() {
        return Slug.of(unique());
    }

    private String unique() {
        return "r" + seed + "-" + ++unique;
    }

    WebAddress address() {
        return WebAddress.of(one(List.of("https://example.org/%s", "HTTP://Example.ORG:80/a/../%s?utm_source=x&q=%%C3%%BC#top",
                "https://b\u00fccher.example/%s?\u00e9=\ud83d\ude00", "https://[2001:db8::1]:8443/%s/")).formatted(unique()));
    }

    @Nullable
    WebAddress maybeAddress() {
        return random.nextBoolean() ? null : address();
    }

    FuzzyDate date() {
        return FuzzyDate.read(one(DATES), LocalDate.of(2022, 10, 12));
    }

    @Nullable
    FuzzyDate maybeDate() {
        return random.nextBoolean() ? null : date();
    }
}
