package org.counterclaim.reader.claim;

import java.util.List;

import org.counterclaim.reader.dossier.ArticleRef;
import org.counterclaim.reader.dossier.StatementLine;

/**
 * An article with the statements that it carries.
 *
 * @param isOrigin whether it is the origin of any of them, as far as recorded
 */
public record CarryingArticle(ArticleRef article, List<StatementLine> statements, boolean isOrigin) {

    /** Returns in words when it was published. */
    public String publishedWords() {
        return article.published() == null ? "not recorded" : article.published().words();
    }
}
