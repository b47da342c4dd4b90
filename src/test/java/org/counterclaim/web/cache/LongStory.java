package org.counterclaim.web.cache;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes a story bundle of any length, the same each time: a few actors and claims have most of the statements, one of three dates is
 * imprecise, denials answer something, outlets repeat each other, and names and quotations may be long or in another script.
 */
public final class LongStory {

    private static final String[] GIVEN = {"Marta", "Tobias", "Inês", "Halvard", "Priya", "Osric", "Ludovica", "Žofie", "Benedikt",
        "Ngozi"};
    private static final String[] FAMILY = {
        "Ellingsen", "Rook", "Carvalho-Brandt", "Stein", "Nandakumar", "Vale", "Oyelaran-Whitfield", "Dvořáková", "Aho", "Quist",
        "Lindqvist"
    };
    private static final String[] BODIES = {
        "Port of Grenmark", "Interministerial Commission for the Supervision of Harbour Works and Inland Waterways", "Міністерство портів",
        "Grenmark City Council", "Northern Dredging Company", "日本港湾協会", "Dockworkers’ Union", "هيئة الموانئ", "Harbour Insurance Mutual"
    };
    private static final String[] OUTLETS = {
        "Grenmark Courier", "Coastal Radio", "The Tidewater Review", "Harbour Dispatch", "Nordsee-Anzeiger für Schifffahrt und Häfen",
        "Le Quotidien du Port", "Weekly Ledger", "Channel Nine"
    };
    private static final String[] WHO = {
        "The council", "The port’s board", "The dredging company", "The harbour master", "The auditor", "The minister’s adviser"
    };
    private static final String[] DID = {
        "knew of the cracks in the eastern quay", "approved the second contract without a tender",
        "was warned about the depth of the channel",
        "paid for the survey that it later called independent", "told the ferry to sail in the storm"
    };
    private static final String[] WHEN = {
        "before the ferry ran aground in March", "four months before the vote on the new terminal",
        "while the first inquiry was still taking evidence", "although its own engineers had advised against it"
    };
    private static final String[][] QUOTATIONS = {
        {"en", "That is not so.", ""}, {"de", "Davon wusste niemand von uns, und wer etwas anderes sagt, der lügt.",
            "None of us knew of it, and whoever says otherwise is lying."},
        {"uk", "Це неправда.", "This is untrue."},
        {"en", "We were told in plain words that the quay would hold for another winter, and nobody in that room asked to see the "
                + "measurements, which is why I say today, as I said then, that the decision was taken before the facts were on the table, "
                + "and that those who signed it owe this town an answer about the money, the survey and the night of the storm.",
            ""},
        {"ar", "لم نتلق أي تحذير.", "We received no warning."}, {"fr", "On nous a menti.", "We were lied to."}
    };
    private static final String[] AGAINST = {"denies", "denies", "disputes"};
    private static final String[] REST = {
        "asserts", "asserts", "supports", "supports", "qualifies", "declines to comment", "retracts", "reports", "reports", "reports"
    };
    private static final LocalDate START = LocalDate.of(2023, 2, 20);

    private final String prefix;
    private final int size;
    private final int speakers;
    private final int claims;
    private final int articles;
    private final Random random = new Random(14);
    private final List<List<String>> statements = new ArrayList<>();
    private final List<List<String>> saidFor = new ArrayList<>();

    private LongStory(String prefix, int size) {
        this.prefix = prefix;
        this.size = size;
        this.speakers = Math.clamp(6 + size / 6, 6, 200);
        this.claims = Math.clamp(4 + size / 10, 4, 120);
        this.articles = Math.max(2, size / 3);
    }

    /**
     * Makes a story with the prefix as its slug; its claims, speakers, articles and statements are {@code prefix-c0} and so on, with c, a,
     * r and s. Claim 0 and actor 0 have the most statements.
     */
    public static byte[] bundle(String prefix, int statements) {
        return new LongStory(prefix, statements).json().getBytes(UTF_8);
    }

    private String json() {
        for (int i = 0; i < claims; i++) {
            statements.add(new ArrayList<>());
            saidFor.add(new ArrayList<>());
        }
        IntStream.range(0, size).forEach(this::addStatement);
        return """
                {"format": "counterclaim-story-bundle", "version": 1,
                 "story": {"slug": "%1$s", "title": "Who knew what about the eastern quay of Grenmark", "standfirst": "A ferry ran aground \
                and part of a quay gave way. Council, port and contractor each say that the others had been warned.",
                  "topics": ["%1$s-t"]},
                 "topics": [{"slug": "%1$s-t", "name": "Quays of %1$s"}],
                 "actors": [%2$s], "articles": [%3$s], "claims": [%4$s], "ratings": [%5$s]}""".formatted(prefix,
                each(speakers + OUTLETS.length, this::actor),
                each(articles, this::article), each(claims, this::claim), each(size / 10, this::rating));
    }

    private String actor(int i) {
        if (i >= speakers) {
            return actor(i, OUTLETS[i - speakers], "outlet");
        }
        int round = i / 30;
        String more = round == 0 ? "" : " " + "ABCDEFGH".charAt(round) + ".";
        return i % 4 == 1
                ? actor(i, BODIES[i / 4 % BODIES.length] + (i / 4 < BODIES.length ? "" : " " + i / 4), "organisation")
                : actor(i, GIVEN[i % GIVEN.length] + more + " " + FAMILY[i % FAMILY.length], "person");
    }

    private String actor(int i, String name, String kind) {
        return "{\"slug\": \"%s-a%d\", \"name\": \"%s\", \"kind\": \"%s\"}".formatted(prefix, i, name, kind);
    }

    private String article(int i) {
        return "{\"slug\": \"%1$s-r%2$d\", \"headline\": \"What article %2$d says of the quay\", \"kind\": \"%3$s\", %4$s%5$s}".formatted(
                prefix, i, i % 5 == 0 ? "broadcast" : "news article", i == 1 ? "\"authors\": [\"" + prefix + "-a1\"]"
                        : "\"publisher\": \"" + prefix + "-a" + (speakers + i % OUTLETS.length) + "\"",
                i % 3 == 1 ? ", \"reliesOn\": [\"" + prefix + "-r" + (i - 1) + "\"]" : "");
    }

    private String claim(int i) {
        String text = WHO[i % WHO.length] + " " + DID[i / WHO.length % DID.length] + " " + WHEN[(i + i / 30) % WHEN.length];
        String verdict = i % 3 > 0 ? "" : """
                , "verdicts": [{"mark": "%s", "rationale": "Too little is known.",
                  "evidence": [{"article": "%s-r0", "direction": "for"}]}]"""
                .formatted(i % 2 == 0 ? "disputed" : "unproven", prefix);
        return """
                {"slug": "%1$s-c%2$d", "number": %3$d, "text": "%4$s.", "about": ["%1$s-a%5$d"], "topics": ["%1$s-t"]%6$s, \
                "statements": [%7$s]%8$s}""".formatted(
                prefix, i, i + 1, text, 1 + i % 3 * 4, i % 4 == 0 ? ", \"event\": \"2023-0" + (1 + i % 9) + "\"" : "",
                String.join(",\n", statements.get(i)), verdict);
    }

    /** All are of one claim, by one actor, in one article. */
    private String rating(int i) {
        return """
                {"slug": "%1$s-g%2$d", "claim": "%1$s-c0", "checker": "%1$s-a1", "rating": "Label %2$d", "article": "%1$s-r0", \
                "given": "2024-0%3$d"}""".formatted(prefix, i, 1 + i % 9);
    }

    /** The later ones of a list are rarer and rarer. */
    private int uneven(int most) {
        return (int) (most * Math.pow(random.nextDouble(), 2.2));
    }

    private void addStatement(int i) {
        int claim = i == 0 ? 0 : uneven(claims);
        List<String> earlier = saidFor.get(claim);
        boolean isAgainst = !earlier.isEmpty() && random.nextInt(3) == 0;
        String stance = earlier.isEmpty() ? "asserts" : isAgainst ? AGAINST[random.nextInt(3)] : REST[random.nextInt(REST.length)];
        String slug = prefix + "-s" + i;
        int actor = stance.equals("reports") ? speakers + random.nextInt(OUTLETS.length) : i == 0 ? 0 : uneven(speakers);
        String answers = isAgainst ? ", \"answers\": \"" + earlier.get(random.nextInt(earlier.size())) + "\"" : "";
        String relays = i % 11 == 5 ? ", \"relays\": [\"" + prefix + "-a" + (actor == 3 ? 4 : 3) + "\"], \"basis\": \"told\"" : "";
        statements.get(claim).add("""
                {"slug": "%s", "actor": "%s-a%d", "stance": "%s", "said": "%s", "reports": [%s]%s%s%s}""".formatted(
                slug, prefix, actor, stance, said(i), reports(i), answers, relays, stance.equals("reports") ? "" : quotation(i)));
        if (stance.equals("asserts") || stance.equals("supports")) {
            earlier.add(slug);
        }
    }

    private String reports(int i) {
        int first = i % articles / 3 * 3;
        String copied = "{\"article\": \"%1$s-r%2$d\"}, {\"article\": \"%1$s-r%3$d\", \"wording\": \"alleged\", \"relayedFrom\": "
                + "\"%1$s-r%2$d\"}";
        return (i % 3 == 0 && first + 1 < articles ? copied : "{\"article\": \"%1$s-r%2$d\"}").formatted(prefix, first, first + 1);
    }

    private String quotation(int i) {
        if (i % 5 > 2) {
            return "";
        }
        String[] words = QUOTATIONS[random.nextInt(QUOTATIONS.length)];
        return ", \"quotation\": \"%s\", \"quotationLanguage\": \"%s\"%s".formatted(words[1], words[0],
                words[2].isEmpty() ? "" : ", \"translation\": \"" + words[2] + "\"");
    }

    /** Over a year and a half, more and less dense; the first a day of its own. */
    private String said(int i) {
        double part = (double) i / size;
        LocalDate day = START.plusDays(i == 0 ? 0 : 1 + (long) (540 * part + 40 * Math.sin(part * 12)) + random.nextInt(12));
        return switch (i == 0 ? 0 : random.nextInt(18)) {
            case 12 -> "../" + day;
            case 13 -> day.toString().substring(0, 7);
            case 14 -> day.toString().substring(0, 7) + "~";
            case 15 -> day + "/" + day.plusDays(6);
            case 16 -> i % 9 == 0 ? day.toString().substring(0, 4) : day + "~";
            case 17 -> day + "/..";
            default -> day.toString();
        };
    }

    private static String each(int count, java.util.function.IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(",\n"));
    }
}
