package org.counterclaim.desk.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleKind;
import org.counterclaim.article.Articles;
import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordUses;
import org.counterclaim.record.SavedState;
import org.counterclaim.web.form.FormField;
import org.counterclaim.web.form.FormValues;

/** How articles are written. */
@Component
class ArticleForm extends RecordForm<Article, ArticleDetails> {

    private static final List<FormField> FIELDS = List.of(
            FormField.line("headline", "Headline", 500).required(),
            FormField.choice("kind", "Kind", ArticleKind.values()).required(),
            FormField.line("webAddress", "Address", 2000).hint("The article's own address, without what tracks its readers."),
            FormField.one("publisher", "Publisher", "actor"),
            FormField.many("authors", "Authors", "actor").hint("In the order of the by-line."),
            FormField.date("published", "Published").hint("Such as “11 October 2022” or “about April 2021”."),
            FormField.language("language", "Language"),
            FormField.line("archivedAddress", "Address of an archived copy", 2000),
            FormField.text("summary", "Summary", 4000).hint("In your own words; never the article's text."),
            FormField.many("reliesOn", "Articles that it relies on", "article"));

    private final Articles articles;
    private final RecordUses uses;

    ArticleForm(Articles articles, RecordUses uses) {
        super("article", "articles", articles, articles.book());
        this.articles = articles;
        this.uses = uses;
    }

    @Override
    public List<FormField> fields(FormValues typed) {
        return FIELDS;
    }

    @Override
    public FormValues typed(Article article, BiFunction<String, UUID, String> names) {
        ArticleDetails details = article.details();
        UUID publisher = details.publisher();
        return FormValues.nothing()
                .with("headline", details.headline())
                .with("kind", details.kind())
                .with("webAddress", details.webAddress())
                .with("publisher", publisher == null ? null : names.apply("actor", publisher))
                .with("authors", details.authors().stream().map(id -> names.apply("actor", id)).toList())
                .with("published", details.published())
                .with("language", details.language() == null ? null : LanguageNames.typed(details.language()))
                .with("archivedAddress", details.archivedAddress())
                .with("summary", details.summary())
                .with("reliesOn", details.reliesOn().stream().map(id -> names.apply("article", id)).sorted().toList());
    }

    @Override
    protected ArticleDetails details(SavedState state) {
        return ArticleDetails.of(state);
    }

    @Override
    protected ArticleDetails details(FormReader entered, @Nullable Article revised) {
        WebAddress address = entered.addressOrNull("webAddress");
        taken(address, revised).ifPresent(problem -> entered.problem("webAddress", problem));
        return entered.details("reliesOn", () -> new ArticleDetails(
                entered.text("headline"),
                entered.word("kind", ArticleKind.values()),
                entered.oneOrNull("publisher"),
                entered.many("authors"),
                address,
                entered.addressOrNull("archivedAddress"),
                entered.dateOrNull("published"),
                entered.languageOrNull("language"),
                entered.textOrNull("summary"),
                others(entered, revised)));
    }

    @Override
    protected void doubt(FormReader entered, ArticleDetails details, @Nullable Article revised) {
        FuzzyDate published = details.published();
        if (published != null && (revised == null || !published.equals(revised.details().published()))) {
            entered.doubtDate("published", published);
        }
    }

    @Override
    protected Optional<String> obstacle(Article article) {
        return uses.obstacle(kind(), article.id());
    }

    @Override
    protected Optional<String> obstacle(Article article, ArticleDetails earlier) {
        return taken(earlier.webAddress(), article);
    }

    /** Articles of one page that are on record both already may keep their addresses until they are merged. */
    private Optional<String> taken(@Nullable WebAddress address, @Nullable Article by) {
        return address == null || (by != null && by.isAt(address)) ? Optional.empty() : articles.findBySamePage(address)
                .map(other -> "“%s” is on record with this address already.".formatted(other.details().headline()));
    }

    private static Set<UUID> others(FormReader entered, @Nullable Article revised) {
        Set<UUID> sources = Set.copyOf(entered.many("reliesOn"));
        if (revised != null && sources.contains(revised.id())) {
            entered.problem("reliesOn", "An article does not rely on itself.");
        }
        return sources;
    }
}
