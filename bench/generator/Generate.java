import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;

import org.counterclaim.account.AccountType;
import org.counterclaim.article.ArticleType;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.core.json.RecordState;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;
import org.counterclaim.verdict.VerdictType;

/**
 * Fills an empty, migrated database with an invented record: {@code Generate.java claims jdbc-address-of-a-superuser}. The same number of
 * claims gives the same record every time.
 */
class Generate {

    private static final int LARGEST = 3_000;
    private static final int SMALLEST = 3;
    private static final double SKEW = 0.6;
    private static final String[] STANCES = {"denies", "denies", "denies", "denies", "supports", "supports", "supports", "asserts",
        "asserts", "asserts", "disputes", "disputes", "disputes", "qualifies", "qualifies", "declines to comment", "declines to comment",
        "reports", "retracts"};
    private static final String[] BASES = {"not stated", "not stated", "not stated", "witnessed", "document", "told", "inferred"};
    private static final String[] STATUSES = {"as published", "corrected", "retracted", "deleted"};
    private static final String[] WORDINGS = {"said", "alleged", "reportedly", "claimed", "according to"};
    private static final String[] KINDS = {"news article", "news article", "news article", "news article", "news article", "social post",
        "interview", "broadcast", "official document", "mail-out"};
    private static final String[] MARKS = {"disputed", "disputed", "refuted", "refuted", "unproven", "unproven", "confirmed", "confirmed",
        "confirmed", "withdrawn"};
    private static final String[] VERBS = {"knew of the", "approved the", "paid for the", "was warned about the", "delayed the",
        "sold its share in the", "signed the", "kept from the public the", "asked for a second opinion on the", "voted against the"};
    private static final String[] WHEN = {"before the vote", "in the spring", "after the inquiry began", "without a tender",
        "against the advice of its engineers", "weeks before the deadline", "for a second time", "at a meeting that was not announced"};

    private final int claims;
    private final SplittableRandom random = new SplittableRandom(20_261);
    private final InventedHistory history;
    private final Cast cast;
    private final List<InventedRecord> editors = new ArrayList<>();
    private final List<InventedRecord> checkers = new ArrayList<>();
    private final PriorityQueue<LaterChange> later = new PriorityQueue<>((one, other) -> Integer.compare(one.story, other.story));
    private final Vocabulary english = Vocabulary.ALL.getFirst();
    private int made;
    private int statements;
    private int stories;

    // The story that is being told.
    private InventedRecord story;
    private int number;
    private int placed;
    private LocalDate begun;
    private int days;
    private InventedRecord editor;
    private List<InventedRecord> speakers = List.of();
    private Zipf turns;
    private final List<InventedRecord> articles = new ArrayList<>();
    private final List<InventedRecord> told = new ArrayList<>();

    /** What happens to a record when so many stories have been told. */
    private record LaterChange(int story, Step step) {}

    private interface Step {
        void take() throws Exception;
    }

    private Generate(int claims, String url) throws Exception {
        this.claims = claims;
        history = new InventedHistory(url, 8L * claims, random);
        cast = new Cast(history, claims, random);
    }

    public static void main(String[] arguments) throws Exception {
        Generate all = new Generate(Integer.parseInt(arguments[0]), arguments[1]);
        long begun = System.nanoTime();
        all.history.begin();
        all.tell();
        all.history.endRows();
        long loaded = System.nanoTime();
        all.history.makeIndices();
        long indexed = System.nanoTime();
        all.history.derive();
        System.out.printf(Locale.ROOT, "Rows in %d s, indices in %d s, what is derived in %d s%n", (loaded - begun) / 1_000_000_000,
                (indexed - loaded) / 1_000_000_000, (System.nanoTime() - indexed) / 1_000_000_000);
        all.history.rows().forEach((table, rows) -> System.out.printf(Locale.ROOT, "%-20s %,12d rows%n", table, rows));
    }

    private void tell() throws Exception {
        openAccounts();
        while (made < claims) {
            tellStory();
            while (!later.isEmpty() && later.peek().story <= stories) {
                later.poll().step.take();
            }
        }
        while (!later.isEmpty()) {
            later.poll().step.take();
        }
    }

    private void openAccounts() throws Exception {
        for (int i = 0; i < Math.clamp(claims / 20_000, 6, 60); i++) {
            boolean isEditor = i % 3 < 2;
            String name = "Bench " + (isEditor ? "editor " : "fact-checker ") + (i + 1);
            InventedRecord account = new InventedRecord(AccountType.TYPE, history.id()).with("slug", Slug.from(name).text())
                    .with("publicName", name).with("roles", Set.of(isEditor ? "editor" : "fact-checker"));
            history.append(account, "created", "For the bench", null);
            (isEditor ? editors : checkers).add(account);
        }
    }

    /** The first story is as large as can be, the second as small; the others follow a power law with a mean of 68 statements. */
    private void tellStory() throws Exception {
        int size = stories == 0 ? Math.min(LARGEST, 4 * claims) : stories == 1 ? SMALLEST : size();
        begin(size);
        int target = statements + size;
        while (statements < target && made < claims) {
            tellClaim(Math.min(target - statements, statementsOnClaim()), (placed + 1) / (2 + size / 5.0));
        }
    }

    private int size() {
        double least = Math.pow(SMALLEST, -SKEW);
        double most = Math.pow(LARGEST, -SKEW);
        return (int) Math.pow(least - random.nextDouble() * (least - most), -1 / SKEW);
    }

    /** From 1 to 40, and 5 on average. */
    private int statementsOnClaim() {
        return (int) Math.min(40, 1 - 4.6 * Math.log(1 - random.nextDouble()));
    }

    private void begin(int size) throws Exception {
        stories++;
        editor = oneOf(editors);
        story = new InventedRecord(StoryType.TYPE, history.id()).with("title", title()).with("slug", "story-" + stories)
                .with("standfirst", english.sentence(random, 12) + ". " + english.sentence(random, 15) + ". Invented, for the bench.");
        number = history.number(story);
        if (chance(0.07)) {
            InventedRecord same = story;
            changeLater(same, "A clearer title", () -> same.with("title", title()));
        }
        history.append(story, "created", null, editor);
        placed = 0;
        days = 3 + size / 3 + random.nextInt(60);
        begun = LocalDate.ofInstant(history.now(), ZoneOffset.UTC).minusDays(days + 2L);
        speakers = cast.speakers(Math.min(60, 3 + size / 5), editor);
        turns = new Zipf(speakers.size(), 1);
        articles.clear();
        told.clear();
    }

    private String title() {
        return "The " + english.words(random, 2 + random.nextInt(3)) + " of " + Vocabulary.capital(english.word(random)) + " "
                + english.word(random);
    }

    /** @param at how much of the story is over, from 0 to 1 */
    private void tellClaim(int size, double at) throws Exception {
        made++;
        placed++;
        InventedRecord claim = new InventedRecord(ClaimType.TYPE, history.id());
        claim.with("text", proposition()).with("slug", "claim-" + made).with("stories", Set.of(place(story, placed)))
                .with("about", about()).with("event", chance(0.6) ? date(at) : null)
                .with("context", chance(0.25) ? english.sentence(random, 25) + "." : null);
        claim.stories.add(number);
        link(claim);
        planChanges(claim);
        history.append(claim, "created", null, editor);
        told.add(claim);
        tellStatements(claim, size, at);
    }

    private String proposition() {
        return speaker().text("name") + " " + oneOf(VERBS) + " " + english.words(random, 2 + random.nextInt(5)) + " " + oneOf(WHEN) + ".";
    }

    private Set<UUID> about() {
        Set<UUID> about = new TreeSet<>(Set.of(speaker().id));
        if (chance(0.4)) {
            about.add(speaker().id);
        }
        return about;
    }

    private void link(InventedRecord claim) {
        if (!told.isEmpty() && chance(0.06)) {
            InventedRecord other = told.get(random.nextInt(told.size()));
            claim.with("links", Set.of((chance(0.5) ? "contradicts " : "part of ") + other.id));
            claim.linked.add(other);
            other.linked.add(claim);
        }
    }

    private void planChanges(InventedRecord claim) {
        if (chance(0.08)) {
            changeLater(claim, "Worded more neutrally", () -> claim.with("text", proposition()));
        }
        if (chance(0.04)) {
            changeLater(claim, "It stands in another story, too", () -> standInThisStory(claim));
        }
        if (chance(0.005)) {
            changeLater(claim, "withdrawn", "Two propositions in one sentence", () -> withdraw(claim, "Two propositions in one sentence"));
        }
    }

    private void standInThisStory(InventedRecord claim) {
        if (claim.stories.contains(number)) {
            claim.with("context", english.sentence(random, 20) + ".");
        } else {
            Set<Object> places = new TreeSet<>((Set<?>) claim.get("stories"));
            places.add(place(story, ++placed));
            claim.with("stories", places);
            claim.stories.add(number);
        }
    }

    private static String place(InventedRecord story, int number) {
        return story.id + " as claim " + number;
    }

    private void tellStatements(InventedRecord claim, int size, double at) throws Exception {
        List<InventedRecord> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(tellStatement(claim, all, Math.min(1, at + 0.3 * i / size * (1 - at))));
        }
        if (chance(0.35)) {
            judge(claim, all, oneOf(articles), 1);
        }
    }

    private InventedRecord tellStatement(InventedRecord claim, List<InventedRecord> before, double at) throws Exception {
        statements++;
        if (articles.isEmpty() || chance(0.25)) {
            publish(at);
        }
        InventedRecord speaker = speaker();
        String stance = before.isEmpty() ? chance(0.9) ? "asserts" : "reports" : oneOf(STANCES);
        InventedRecord statement = new InventedRecord(StatementType.TYPE, history.id(), claim.stories);
        statement.with("claim", claim.id).with("actor", speaker.id).with("stance", stance).with("said", date(at))
                .with("slug", "statement-" + statements).with("basis", oneOf(BASES)).with("reports", reports());
        if (stance.equals("retracts")) {
            statement.with("actor", before.getFirst().get("actor"));
        }
        if (!before.isEmpty() && chance(0.35)) {
            statement.with("answers", oneOf(before).id);
        }
        if ((stance.equals("denies") || stance.equals("disputes")) && chance(0.6)) {
            statement.with("aim", chance(0.85) ? "substance" : "attribution");
        }
        InventedRecord teller = oneOf(speakers);
        if (teller != speaker && chance(0.12)) {
            statement.with("relays", List.of(teller.id));
        }
        quote(statement, speaker);
        planChanges(statement, at);
        history.append(statement, "created", null, editor);
        return statement;
    }

    private void planChanges(InventedRecord statement, double at) {
        if (chance(0.03)) {
            FuzzyDate exact = date(at);
            changeLater(statement, "The date is known better", () -> statement.with("said", exact));
        }
        if (chance(0.005)) {
            changeLater(statement, "withdrawn", "Said by somebody else", () -> withdraw(statement, "Said by somebody else"));
        }
    }

    private void quote(InventedRecord statement, InventedRecord speaker) {
        Vocabulary language = Vocabulary.of(speaker.id);
        if (chance(0.6)) {
            int words = 6 + random.nextInt(30);
            statement.with("quotation", language.sentence(random, words) + ".").with("quotationLanguage", language.language);
            if (language != english && chance(0.8)) {
                statement.with("translation", english.sentence(random, words) + ".");
            }
        }
    }

    /** In the newest article, and some in one or two older ones, from which the newest may have it. */
    private List<RecordState> reports() {
        List<RecordState> all = new ArrayList<>();
        int newest = articles.size() - 1;
        int older = newest > 0 && chance(0.25) ? random.nextInt(newest) : -1;
        all.add(report(newest).with("relayedFrom", older >= 0 && chance(0.6) ? articles.get(older).id : null));
        if (older >= 0) {
            all.add(report(older));
        }
        return all.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
    }

    private RecordState report(int article) {
        return new RecordState().with("id", history.id()).with("article", articles.get(article).id)
                .with("wording", chance(0.3) ? oneOf(WORDINGS) : null)
                .with("locator", chance(0.15) ? "paragraph " + (1 + random.nextInt(30)) : null)
                .with("status", chance(0.03) ? oneOf(STATUSES) : null);
    }

    private void publish(double at) throws Exception {
        InventedRecord outlet = cast.outlet(editor);
        Vocabulary language = Vocabulary.of(outlet.id);
        String last = "article-" + (statements + 1);
        InventedRecord article = new InventedRecord(ArticleType.TYPE, history.id(), story.stories);
        article.with("headline", language.sentence(random, 6 + random.nextInt(6))).with("kind", oneOf(KINDS)).with("slug", last)
                .with("publisher", outlet.id).with("published", date(at)).with("language", language.language)
                .with("webAddress", "https://www." + outlet.text("slug") + ".example/news/" + begun.getYear() + "/" + last)
                .with("authors", chance(0.3) ? List.of(speaker().id) : null)
                .with("summary", chance(0.15) ? english.sentence(random, 20) + "." : null)
                .with("reliesOn", !articles.isEmpty() && chance(0.1) ? Set.of(oneOf(articles).id) : null);
        article.changesToCome = chance(0.05) ? 1 : 0;
        boolean isArchived = article.changesToCome > 0;
        history.append(article, "created", null, editor);
        if (isArchived) {
            article.with("archivedAddress", "https://archive.example/" + last);
            history.append(article, "changed", "An archived copy", editor);
        }
        articles.add(article);
    }

    private void judge(InventedRecord claim, List<InventedRecord> statements, InventedRecord article, int verdictNumber) throws Exception {
        InventedRecord checker = oneOf(checkers);
        InventedRecord approver = oneOf(checkers);
        InventedRecord verdict = new InventedRecord(VerdictType.TYPE, history.id(), claim.stories);
        verdict.with("claim", claim.id).with("claimVersion", claim.version).with("number", verdictNumber)
                .with("mark", verdictNumber == 1 ? MARKS[random.nextInt(MARKS.length - 1)] : oneOf(MARKS))
                .with("rationale", english.sentence(random, 40) + ".\n\n" + english.sentence(random, 30) + ".")
                .with("evidence", evidence(article, statements)).with("givenAt", history.now()).with("by", checker.text("publicName"))
                .with("account", checker.id).with("wouldChangeIt", chance(0.3) ? english.sentence(random, 12) + "." : null)
                .with("reviewBy", chance(0.2) ? LocalDate.ofInstant(history.now(), ZoneOffset.UTC).plusDays(180) : null);
        if (approver != checker && chance(0.2)) {
            verdict.with("approver", approver.id).with("approvedBy", approver.text("publicName"));
        }
        history.append(verdict, "created", null, checker);
        if (chance(0.2)) {
            later.add(new LaterChange(soon(), () -> judge(claim, statements, article, verdictNumber + 1)));
        }
    }

    private List<RecordState> evidence(InventedRecord article, List<InventedRecord> statements) {
        List<RecordState> all = new ArrayList<>();
        all.add(new RecordState().with("article", article.id).with("direction", "for"));
        if (chance(0.6)) {
            all.add(new RecordState().with("statement", oneOf(statements).id).with("direction", "against")
                    .with("note", chance(0.5) ? english.sentence(random, 8) : null));
        }
        return all;
    }

    private void withdraw(InventedRecord record, String reason) {
        record.with("withdrawn", new RecordState().with("at", history.now()).with("by", editor.text("publicName")).with("reason", reason));
    }

    private void changeLater(InventedRecord record, String reason, Runnable change) {
        changeLater(record, "changed", reason, change);
    }

    private void changeLater(InventedRecord record, String action, String reason, Runnable change) {
        record.changesToCome++;
        later.add(new LaterChange(soon(), () -> {
            change.run();
            history.append(record, action, reason, editor);
        }));
    }

    private int soon() {
        return stories + (int) Math.pow(2, random.nextInt(10));
    }

    /** About as far into the story, as precise as sources are. */
    private FuzzyDate date(double at) {
        LocalDate day = begun.plusDays((long) (days * at));
        String month = "%tY-%<tm".formatted(day);
        return FuzzyDate.parse(switch (random.nextInt(20)) {
            case 0, 1 -> month;
            case 2 -> month + "~";
            case 3 -> day + "?";
            case 4 -> "../" + day;
            case 5 -> day.minusDays(6) + "/" + day;
            case 6 -> "%tY".formatted(day);
            case 7, 8 -> day + "T%02d:%02d:00Z".formatted(random.nextInt(24), random.nextInt(60));
            default -> day.toString();
        });
    }

    private InventedRecord speaker() {
        return speakers.get(turns.next(random));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String oneOf(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
