package org.counterclaim.reader.claim;

import java.util.List;

import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.StatementLine;

/**
 * An article with what it carries.
 *
 * @param isOrigin whether some of it begins there, as far as is recorded
 */
public record CarryingArticle(ArticleRef article, List<StatementLine> statements, boolean isOrigin) {

    /** When it was published, in words. */
    public String publishedWords() {
        return article.published() == null ? "not recorded" : article.published().words();
    }
}
