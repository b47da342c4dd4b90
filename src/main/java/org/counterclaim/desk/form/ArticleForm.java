package org.counterclaim.desk.form;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.counterclaim.article.Article;
import org.counterclaim.article.ArticleDetails;
import org.counterclaim.article.ArticleType;
import org.counterclaim.article.Articles;
import org.counterclaim.article.SourceCopy;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.desk.FormReader;
import org.counterclaim.desk.RecordForm;
import org.counterclaim.desk.RecordUses;

/** The form of articles. */
@Component
class ArticleForm extends RecordForm<Article, ArticleDetails> {

    private final Articles articles;
    private final RecordUses uses;

    ArticleForm(Articles articles, RecordUses uses) {
        super(articles);
        this.articles = articles;
        this.uses = uses;
    }

    @Override
    protected ArticleDetails details(FormReader entered, @Nullable Article revised) {
        WebAddress address = entered.addressOrNull("webAddress");
        taken(address, revised).ifPresent(problem -> entered.problem("webAddress", problem));
        if (revised != null && entered.many("reliesOn").contains(revised.id())) {
            entered.problem("reliesOn", "An article does not rely on itself.");
        }
        return entered.details("reliesOn", () -> ArticleType.TYPE.readForm(entered));
    }

    @Override
    protected void warn(FormReader entered, ArticleDetails details, @Nullable Article revised) {
        FuzzyDate published = details.published();
        if (published != null && (revised == null || !published.equals(revised.details().published()))) {
            entered.warnAboutDate("published", published);
        }
    }

    @Override
    protected SourceCopy copy(Article article) {
        return article.details().copy();
    }

    @Override
    protected Optional<String> obstacle(Article article) {
        return uses.obstacle(kind(), article.id());
    }

    @Override
    protected Optional<String> obstacle(Article article, ArticleDetails earlier) {
        return taken(earlier.webAddress(), article);
    }

    /**
     * Returns the problem if another article has the page. Two articles of one page that are both on record may keep their addresses until
     * they are merged.
     */
    private Optional<String> taken(@Nullable WebAddress address, @Nullable Article by) {
        return address == null || (by != null && by.isAt(address)) ? Optional.empty() : articles.findBySamePage(address)
                .map(other -> "“%s” is on record with this address already.".formatted(other.details().headline()));
    }
}
