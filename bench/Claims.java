import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes stories of 250 claims each, as bundles: {@code Claims.java directory stories}. Every third claim has a verdict. */
class Claims {

    private static final int CLAIMS = 250;
    private static final String[] MARKS = {"disputed", "refuted", "unproven", "confirmed"};

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (int story = 0; story < Integer.parseInt(arguments[1]); story++) {
            Files.writeString(directory.resolve("story-%03d.json".formatted(story)), bundle(story));
        }
    }

    private static String bundle(int story) {
        return """
                {"format": "counterclaim-story-bundle", "version": 1, "story": {"slug": "story-%1$d", "title": "Story %1$d", \
                "standfirst": "Made up."},
                 "actors": [{"slug": "one", "name": "One", "kind": "person"}, {"slug": "other", "name": "Other", "kind": "organisation"}],
                 "articles": [{"slug": "first-%1$d", "headline": "First", "kind": "news article"},
                  {"slug": "second-%1$d", "headline": "Second", "kind": "news article", "reliesOn": ["first-%1$d"]}],
                 "claims": [%2$s]}""".formatted(story, IntStream.range(0, CLAIMS).mapToObj(claim -> claim(story, claim))
                        .collect(Collectors.joining(",\n")));
    }

    private static String claim(int story, int claim) {
        String verdict = claim % 3 > 0
                ? ""
                : ", \"verdicts\": [{\"mark\": \"%s\", \"rationale\": \"Because.\"}]".formatted(MARKS[claim / 3 % MARKS.length]);
        String denial = claim % 2 > 0 ? "" : """
                , {"slug": "denial-%1$d-%2$d", "actor": "other", "stance": "denies", "said": "2022-10-05", "reports": [{"article": \
                "second-%1$d"}]}"""
                .formatted(story, claim);
        return """
                {"slug": "claim-%1$d-%2$d", "number": %3$d, "text": "Thing %2$d of story %1$d is so.", "about": ["other"], "statements": [
                 {"slug": "statement-%1$d-%2$d", "actor": "one", "stance": "asserts", "said": "2022-10", "reports": [{"article": \
                "first-%1$d"}]}%4$s]%5$s}"""
                .formatted(story, claim, claim + 1, denial, verdict);
    }
}
