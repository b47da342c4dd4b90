import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes the story that is measured, as a bundle: 14 actors, 20 claims, 40 articles and 100 statements about a harbour that
 * does not exist, the same at every run. Three of five statements on a claim answer an earlier one, one of five is hearsay,
 * and each stands in up to three articles that rely on each other.
 */
class Story {

    private static final String[][] ACTORS = {
        {"Marta Ellingsen", "person"}, {"Tobias Rook", "person"}, {"Ines Carvalho-Brandt", "person"}, {"Halvard Stein", "person"},
        {"Priya Nandakumar", "person"}, {"Osric Vale", "person"}, {"Port of Grenmark", "organisation"},
        {"Northern Dredging Company", "organisation"}, {"Grenmark City Council", "government"}, {"Dockworkers", "unnamed source"},
        {"Grenmark Courier", "outlet"}, {"Coastal Radio", "outlet"}, {"The Tidewater Review", "outlet"}, {"Harbour Dispatch", "outlet"}};
    private static final int SPEAKERS = 10;
    private static final int OUTLETS = 4;
    private static final int CLAIMS = 20;

    private static final String[] WHO = {"The council", "The port's board", "The dredging company", "The harbour master", "The auditor"};
    private static final String[] DID = {"knew of the cracks in the eastern quay", "approved the second contract without a tender",
        "was warned about the depth of the channel", "paid for the survey that it later called independent"};
    private static final String[] WHEN = {"before the ferry ran aground in March", "four months before the vote on the new terminal",
        "while the first inquiry was still taking evidence", "although its own engineers had advised against it",
        "and kept the report from the public until after the election"};
    private static final String[] WORDS =
            ("we were told in plain words that the quay would hold for another winter and nobody in that room "
            + "asked to see the measurements which is why I say today as I said then that the decision was taken before the facts were "
            + "on the table and that those who signed it owe this town an answer about the money the survey and the night of the storm")
            .split(" ");
    private static final String[] WORDING = {"said", "alleged", "reportedly", "claimed", "according to"};
    private static final String[] MARKS = {"disputed", "refuted", "unproven", "confirmed"};

    private final Random random = new Random(100);

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, new Story().bundle());
    }

    private String bundle() {
        return """
                {"format": "counterclaim-story-bundle", "version": 1,
                 "story": {"slug": "grenmark-quay", "title": "Who knew what about the eastern quay of Grenmark",
                  "standfirst": "A ferry ran aground and part of a quay gave way. Council, port and contractor each say that the \
                others had been warned. This story is made up, to measure how fast pages are."},
                 "actors": [%s],
                 "articles": [%s],
                 "claims": [%s]}
                """.formatted(each(ACTORS.length, this::actor), each(2 * CLAIMS, this::article), each(CLAIMS, this::claim));
    }

    private String actor(int i) {
        String vouched = ACTORS[i][1].equals("unnamed source") ? ", \"vouchedBy\": [\"" + slug(SPEAKERS) + "\"]" : "";
        return "{\"slug\": \"%s\", \"name\": \"%s\", \"kind\": \"%s\"%s}".formatted(slug(i), ACTORS[i][0], ACTORS[i][1], vouched);
    }

    /** Every second one relies on the one before. */
    private String article(int i) {
        String relies = i % 2 == 1 ? ", \"reliesOn\": [\"article-" + (i - 1) + "\"]" : "";
        return """
                {"slug": "article-%d", "headline": "%s", "kind": "%s", "publisher": "%s", "published": "%s", "language": "en",
                 "webAddress": "https://news.example/grenmark/%d"%s}""".formatted(i, capital(words(9)),
                            i % 5 == 0 ? "broadcast" : "news article",
                slug(SPEAKERS + i % OUTLETS), day(i / 2), i, relies);
    }

    private String claim(int i) {
        String text = WHO[i % WHO.length] + " " + DID[i / WHO.length] + " " + WHEN[(i + i / WHO.length) % WHEN.length] + ".";
        String event = i % 4 == 0 ? ", \"event\": \"2023-0" + (1 + i / 4) + "\"" : "";
        String verdict = i % 3 > 0 ? "" : """
                , "verdicts": [{"mark": "%s", "rationale": "%s.", "evidence": [{"article": "article-%d", "direction": "for"}]}]"""
                .formatted(MARKS[i / 3 % MARKS.length], capital(words(30)), 2 * i);
        return """
                {"slug": "grenmark-claim-%d", "number": %d, "text": "%s", "about": ["%s"]%s,
                 "statements": [%s]%s}""".formatted(i + 1, i + 1, text, slug(6 + i % 3), event,
                each(5, place -> statement(i, place)), verdict);
    }

    private String statement(int claim, int place) {
        String[] stances = {"asserts", "denies", "supports", claim % 2 == 0 ? "disputes" : "asserts", "qualifies"};
        String answers = place % 2 == 0 && place < 4
                ? ""
                : ", \"answers\": \"statement-%d-%d\"".formatted(claim, place == 4 ? 1 : place - 1);
        String aim = stances[place].equals("denies") ? ", \"aim\": \"substance\"" : "";
        String relays = place == 2 ? ", \"relays\": [\"" + slug(SPEAKERS + claim % OUTLETS) + "\"], \"basis\": \"told\"" : "";
        String quotation = place == 3
                ? ""
                : ", \"quotation\": \"%s.\", \"quotationLanguage\": \"en\"".formatted(capital(words(14 + 4 * place)));
        return """
                {"slug": "statement-%d-%d", "actor": "%s", "stance": "%s", "said": "%s", "reports": [%s]%s%s%s%s}""".formatted(claim, place,
                slug((claim + 3 * place) % SPEAKERS), stances[place], said(claim, place), reports(claim, place), answers, aim, relays,
                quotation);
    }

    private String reports(int claim, int place) {
        String first = "{\"article\": \"article-%d\"}".formatted(2 * claim);
        String second = "{\"article\": \"article-%d\", \"wording\": \"%s\", \"relayedFrom\": \"article-%d\"}"
                .formatted(2 * claim + 1, WORDING[(claim + place) % WORDING.length], 2 * claim);
        String other = "{\"article\": \"article-%d\"}".formatted((2 * claim + 12) % (2 * CLAIMS));
        return switch (place % 3) {
            case 0 -> first + ", " + second;
            case 1 -> first;
            default -> first + ", " + second + ", " + other;
        };
    }

    /** One of five dates is loose. */
    private static String said(int claim, int place) {
        return switch (place) {
            case 2 -> claim % 2 == 0 ? "../" + day(claim) : "2023-0" + (4 + claim % 5) + "~";
            case 4 -> day(claim + 3);
            default -> day(claim + place / 2);
        };
    }

    private static String day(int i) {
        return "2023-%02d-%02d".formatted(4 + i / 5, 2 + i % 5 * 6);
    }

    private String words(int count) {
        return random.ints(count, 0, WORDS.length).mapToObj(i -> WORDS[i]).collect(Collectors.joining(" "));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1);
    }

    private static String slug(int actor) {
        return ACTORS[actor][0].toLowerCase().replaceAll("[^a-z]+", "-");
    }

    private static String each(int count, java.util.function.IntFunction<String> one) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(one.apply(i));
        }
        return String.join(",\n  ", all);
    }
}
