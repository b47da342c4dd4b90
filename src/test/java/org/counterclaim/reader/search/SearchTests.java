package org.counterclaim.reader.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.core.Slug;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.filter.SearchKind;
import org.counterclaim.reader.filter.SearchQuery;
import org.counterclaim.reader.filter.SqlCondition;
import org.counterclaim.record.PublishedRecord;
import org.counterclaim.record.Withholding;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.Stance;
import org.counterclaim.statement.Statement;
import org.counterclaim.statement.StatementDetails;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.Raw;
import org.counterclaim.testing.SharedApplication;
import org.counterclaim.testing.Thorough;
import org.counterclaim.topic.Topic;
import org.counterclaim.topic.TopicDetails;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What a search finds, and in which order. */
@SharedApplication
class SearchTests {

    private static final List<String> ODDITIES =
            List.of("\"", "-", "OR", "'", "\\", ":*", "&", "|", "!", "<->", "(", ")", "%", "_", "{}", "$1",
                    ":term0", "?", "é", "Ж", "ك", "中文", "😀", "\u200b", "\u0301", "\ue000", "1", "0x1", "the", "a", "putin", "zelenskyi",
                    "<b>", "&amp;",
                    "http://example.com/a?b=c", "a@example.com", "e5", "12e5", "x".repeat(300), "\u0000", "+", "/", "ª", "ﬁ", "ǆ");

    @LocalServerPort
    int port;

    @Autowired
    SearchPages pages;

    @Autowired
    SearchSuggestions suggestions;

    @Autowired
    OneOfEach records;

    @Autowired
    JdbcClient database;

    /** A word that nothing else has. */
    private final String word = word();

    @Test
    void oneWordFindsEveryKind() {
        UUID claim = claim("The " + word + " was there");
        UUID actor = actor("Dr " + word, Set.of());
        UUID statement = statement(claim, actor, "I saw the " + word, "en", null);
        UUID story = records.put(new Story(slug(), new StoryDetails("What became of the " + word, "A story"), OneOfEach.CHANGE)).id();
        UUID article = article("A " + word + " is seen", "en");
        UUID topic = records.put(new Topic(slug(), new TopicDetails("On every " + word, null), OneOfEach.CHANGE)).id();
        assertThat(found(word)).isEqualTo(Map.of(SearchKind.CLAIM, List.of(claim), SearchKind.STATEMENT, List.of(statement),
                SearchKind.STORY, List.of(story), SearchKind.ACTOR, List.of(actor), SearchKind.TOPIC, List.of(topic),
                SearchKind.ARTICLE, List.of(article)));
    }

    @Test
    void actorIsFoundByAliasAndDescription() {
        UUID actor = actor("Somebody", Set.of("Baron " + word));
        assertThat(found("baron " + word)).isEqualTo(Map.of(SearchKind.ACTOR, List.of(actor)));
    }

    @Test
    void translationIsFound() {
        UUID statement = statement(claim("It is so"), actor("Somebody", Set.of()), "Je ne sais pas", "fr", "I know no " + word);
        assertThat(found(word)).isEqualTo(Map.of(SearchKind.STATEMENT, List.of(statement)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, The terminals were failing, terminal fails",
        "de, Die Häuser der Präsidentin, haus präsidentin",
        "fr, Les élections présidentielles, election presidentielle",
        "ru, Русские войска отступили, русский войск",
        "ar, نشرت الصحيفة الخبر, صحيفة",
        "pt-BR, Os governos da região, regiao governo",
        "uk, Війська відступили, відступили",
        "zh, 总统, 总统",
        ", The reports were denied, report denies"})
    void wordsAreFoundInOtherFormsInTheirOwnLanguage(@Nullable String language, String headline, String query) {
        UUID article = article(headline + " " + word, language);
        assertThat(found(query + " " + word)).isEqualTo(Map.of(SearchKind.ARTICLE, List.of(article)));
    }

    @Test
    void stemsOfOneLanguageAreNotThoseOfAnother() {
        article("Die Reden " + word, "de");
        assertThat(found("rede " + word)).isNotEmpty();
        article("The red " + word + "x", "en");
        assertThat(found("reden " + word + "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Müller, muller", "Zelenský’s, zelensky", "ŁÓDŹ, łódź", "Brandão, brandao", "ﬁrst, first"})
    void accentsAndCaseMakeNoDifference(String name, String query) {
        UUID actor = actor(name + " " + word, Set.of());
        assertThat(found(query + " " + word.toUpperCase(Locale.ROOT))).isEqualTo(Map.of(SearchKind.ACTOR, List.of(actor)));
    }

    @Test
    void wordsInQuotationMarksStandSideBySide() {
        UUID together = claim("The peace plan " + word);
        UUID apart = claim("A plan for peace " + word);
        assertThat(found("\"peace plan\" " + word)).isEqualTo(Map.of(SearchKind.CLAIM, List.of(together)));
        assertThat(found("peace plan " + word)).isEqualTo(Map.of(SearchKind.CLAIM, List.of(together, apart)));
        assertThat(found("\"peace plans\" " + word)).isEmpty();
    }

    @Test
    void wordsAreExcludedOrAlternatives() {
        UUID red = claim("Red " + word);
        UUID green = claim("Green " + word);
        assertThat(found(word + " -green")).isEqualTo(Map.of(SearchKind.CLAIM, List.of(red)));
        assertThat(found(word + " -\"red " + word + "\"")).isEqualTo(Map.of(SearchKind.CLAIM, List.of(green)));
        assertThat(found("green OR blue " + word)).isEqualTo(Map.of(SearchKind.CLAIM, List.of(green)));
    }

    @Test
    void exactNameComesBeforeNearOneAndNearOneBeforeOtherForms() {
        UUID exact = actor(word + " Terminal", Set.of());
        UUID alias = actor("Somebody else", Set.of("terminal " + word, word + "-terminal"));
        UUID phrase = actor("The " + word + " Terminal Company", Set.of());
        UUID words = actor("A terminal of " + word, Set.of());
        UUID forms = actor("Terminals of " + word, Set.of());
        for (String typed : List.of(word + " terminal", "\"" + word + " terminal\"", word + "  TERMINAL!")) {
            assertThat(found(typed).get(SearchKind.ACTOR)).startsWith(alias, exact, phrase);
        }
        assertThat(found(word + " terminal").get(SearchKind.ACTOR)).containsExactly(alias, exact, phrase, words, forms);
    }

    @Test
    void kindWithARecordOfThisNameComesFirst() {
        claim("What " + word + " said");
        actor(word, Set.of());
        assertThat(page(word, "").groups().stream().map(SearchPage.Group::kind)).containsExactly(SearchKind.ACTOR, SearchKind.CLAIM);
    }

    @Test
    void slipIsCorrectedAndSaid() {
        UUID actor = actor("Mr " + word, Set.of());
        int place = IntStream.range(3, 10).filter(i -> word.charAt(i) != word.charAt(i + 1)).findFirst().orElseThrow();
        String swapped = word.substring(0, place) + word.charAt(place + 1) + word.charAt(place) + word.substring(place + 2);
        SearchPage page = page(swapped, "");
        assertThat(page.slips()).isEqualTo(Map.of(swapped, word));
        assertThat(ids(page)).isEqualTo(Map.of(SearchKind.ACTOR, List.of(actor)));
        assertThat(suggestions.of(SearchQuery.parse(swapped))).extracting(SearchSuggestion::name).containsExactly("Mr " + word);
    }

    @Test
    void recordsWithMostOfTheWordsAreShownIfNoneHasAll() {
        UUID claim = claim("A woman lost her " + word + " after police fired a bean bag");
        String headline = "Pregnant woman loses " + word + " as police fire non-lethal round";
        SearchPage page = page(headline, "");
        assertThat(page.isNear()).isTrue();
        assertThat(ids(page).get(SearchKind.CLAIM)).startsWith(claim);
    }

    @Test
    void withdrawnRecordIsGoneAndReinstatedOneIsBack() {
        UUID claim = claim("The " + word);
        UUID statement = statement(claim, actor("Somebody", Set.of()), "A " + word + "!", "en", null);
        records.change("claim", claim, record -> ((PublishedRecord) record).withdraw(OneOfEach.CHANGE));
        assertThat(found(word)).isEmpty();
        records.change("claim", claim, record -> ((PublishedRecord) record).reinstate(OneOfEach.CHANGE));
        assertThat(found(word)).isEqualTo(Map.of(SearchKind.CLAIM, List.of(claim), SearchKind.STATEMENT, List.of(statement)));
        records.change("statement", statement, record -> ((PublishedRecord) record).withdraw(OneOfEach.CHANGE));
        assertThat(found(word)).isEqualTo(Map.of(SearchKind.CLAIM, List.of(claim)));
    }

    @Test
    void wordsThatWereTakenDownAreGoneForgottenAndNeverOffered() {
        UUID actor = actor("Name " + word, Set.of());
        UUID statement = statement(claim("It is so"), actor, "A " + word + "!", "en", null);
        assertThat(found(word)).containsKeys(SearchKind.ACTOR, SearchKind.STATEMENT);
        records.change("statement", statement, record -> ((PublishedRecord) record).withhold(withholding(statement), OneOfEach.CHANGE));
        records.change("actor", actor, record -> ((PublishedRecord) record).withhold(withholding(actor), OneOfEach.CHANGE));
        assertThat(found(word)).isEmpty();
        assertThat(database.sql("select count(*) from search.spelling where word = ?").param(word).query(Integer.class).single()).isZero();
    }

    @Test
    void statementsAreFoundByTheirSpeakersPresentName() {
        UUID actor = actor("Old " + word, Set.of());
        UUID statement = statement(claim("It is so"), actor, "So it is", "en", null);
        String other = word();
        records.change("actor", actor, record -> ((Actor) record).revise(details("New " + other, Set.of()), OneOfEach.CHANGE));
        assertThat(found(word)).isEmpty();
        assertThat(found(other)).isEqualTo(Map.of(SearchKind.ACTOR, List.of(actor), SearchKind.STATEMENT, List.of(statement)));
    }

    @Test
    void datesAndKindNarrow() {
        UUID claim = claim("The " + word);
        UUID actor = actor("Mr " + word, Set.of());
        UUID early = statement(claim, actor, "1", "en", null);
        assertThat(ids(page(word, "&from=2022-10&to=2022-10"))).isEqualTo(Map.of(SearchKind.CLAIM, List.of(claim), SearchKind.STATEMENT,
                List.of(early), SearchKind.ACTOR, List.of(actor)));
        assertThat(ids(page(word, "&to=2021"))).isEmpty();
        SearchPage page = page(word, "&kind=claim");
        assertThat(ids(page)).isEqualTo(Map.of(SearchKind.CLAIM, List.of(claim)));
        assertThat(page.others()).isEqualTo(Map.of(SearchKind.STATEMENT, new SearchMatches.Total(1, false),
                SearchKind.ACTOR, new SearchMatches.Total(1, false)));
    }

    @Test
    void resultsComeInPages() {
        List<UUID> claims = IntStream.range(0, 45).mapToObj(i -> claim("The " + word + " " + i)).toList();
        List<UUID> shown = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> ids(page(word, "&kind=claim&page=" + number)).get(SearchKind.CLAIM)).flatMap(List::stream).toList();
        assertThat(shown).hasSize(45).containsExactlyElementsOf(claims.reversed());
        assertThat(page(word, "").groups().getFirst().rows()).hasSize(5);
        assertThat(page(word, "").found()).isEqualTo("45 results");
    }

    @Test
    void markedWordsAreThoseLookedForAndNothingIsMarkup() throws Exception {
        claim("<b>Failing</b> & " + word + " \ue000x\ue001");
        assertThat(get("/search?q=fail+" + word).text())
                .contains("&lt;b&gt;<mark>Failing</mark>&lt;/b&gt; &amp; <mark>" + word + "</mark>");
    }

    @Test
    void listConditionFindsTheSame() {
        UUID claim = claim("The " + word + " terminals");
        claim("Other " + word);
        SqlCondition condition = SearchQuery.parse(word + " terminal -other").condition("claim", "c.id");
        assertThat(
                database.sql("select c.id from claim c where " + condition.sql()).params(condition.parameters()).query(UUID.class).list())
                .containsExactly(claim);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=verdict", "from=2022-13", "to=never", "order=best", "page=0", "page=x", "page=2&q=qqzzxxqqzz",
        "page=2&q=qqzzxxqqzz&verdict=disputed"})
    void whatIsNotUnderstoodIsSaid(String parameters) throws Exception {
        assertThat(get("/search?" + parameters).status()).isEqualTo(400);
    }

    @Test
    void noQueryFails() throws Exception {
        Random random = new Random(14);
        for (int i = 0; i < Thorough.or(150, 10_000); i++) {
            String typed = random.ints(random.nextInt(8), 0, ODDITIES.size()).mapToObj(at -> ODDITIES.get(at) + (at % 2 == 0 ? " " : ""))
                    .collect(Collectors.joining());
            String rest = random.nextInt(3) == 0 ? "&kind=" + SearchKind.ALL.get(random.nextInt(SearchKind.ALL.size())) + "&from=202"
                    + random.nextInt(20) + (random.nextBoolean() ? "&verdict=unverified&noStory=yes" : "") + "&order="
                    + (random.nextBoolean() ? "date" : "relevance") + "&page=" + random.nextInt(4) : "";
            String path = (random.nextInt(3) == 0 ? "/search/suggestions" : "/search") + "?q=" + UriUtils.encode(typed, UTF_8) + rest;
            assertThat(get(path).status()).as(path).isIn(200, 400);
        }
    }

    private Raw get(String path) throws Exception {
        return Raw.ask(port, "GET", path);
    }

    private Map<SearchKind, List<UUID>> found(String typed) {
        SearchPage page = page(typed, "");
        return page.slips().isEmpty() && !page.isNear() ? ids(page) : Map.of();
    }

    private SearchPage page(String typed, String rest) {
        Map<String, String> parameters = new HashMap<>(Map.of("q", typed));
        for (String parameter : rest.split("&")) {
            if (!parameter.isEmpty()) {
                parameters.put(parameter.substring(0, parameter.indexOf('=')), parameter.substring(parameter.indexOf('=') + 1));
            }
        }
        return pages.find(parameters);
    }

    /** The ids of what a page shows, by the slugs in its rows. */
    private Map<SearchKind, List<UUID>> ids(SearchPage page) {
        return page.groups().stream().collect(Collectors.toMap(SearchPage.Group::kind, group -> group.rows().stream()
                .map(row -> database.sql("select id from " + group.kind() + " where slug = ?").param(slug(row)).query(UUID.class).single())
                .toList()));
    }

    private static String slug(Object row) {
        return switch (row) {
            case SearchPage.ClaimRow claim -> claim.slug();
            case SearchPage.StatementRow statement -> statement.slug();
            case SearchPage.StoryRow story -> story.slug();
            case SearchPage.ActorRow actor -> actor.slug();
            case SearchPage.TopicRow topic -> topic.slug();
            case SearchPage.ArticleRow article -> article.slug();
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private Withholding withholding(UUID record) {
        return new Withholding(database.sql("select position from entry where record_id = ?").param(record).query(Long.class).list(),
                text -> text.contains(word), address -> false);
    }

    private UUID claim(String text) {
        return records.put(new Claim(slug(), new ClaimDetails(text, null, null, Set.of(), Set.of()), OneOfEach.CHANGE)).id();
    }

    private UUID actor(String name, Set<String> aliases) {
        return records.put(new Actor(slug(), details(name, aliases), OneOfEach.CHANGE)).id();
    }

    private static ActorDetails details(String name, Set<String> aliases) {
        return new ActorDetails(name, ActorKind.PERSON, null, aliases, null, null, null, Set.of());
    }

    private UUID article(String headline, @Nullable String language) {
        return records.put(new Article(slug(), new ArticleDetails(headline, ArticleKind.NEWS_ARTICLE, null, List.of(), null, null, null,
                language, null, Set.of()), OneOfEach.CHANGE)).id();
    }

    private UUID statement(UUID claim, UUID actor, String quotation, String language, @Nullable String translation) {
        return records
                .put(new Statement(slug(), new StatementDetails(claim, actor, Stance.ASSERTS, FuzzyDate.parse("2022-10-11"), quotation,
                        language, translation, Basis.NOT_STATED, List.of(), Set.of(), null, null), OneOfEach.CHANGE))
                .id();
    }

    private static Slug slug() {
        return Slug.of("s" + UUID.randomUUID());
    }

    private static String word() {
        return "q" + UUID.randomUUID().toString().replace("-", "").chars().limit(12).mapToObj(c -> String.valueOf((char) ('a' + c % 23)))
                .collect(Collectors.joining());
    }
}
