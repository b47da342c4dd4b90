package org.counterclaim.reader.article;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.article.ArticleKind;
import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.dossier.ActorRef;

/**
 * What is on record of an article.
 *
 * @param archivedAddress where a copy is kept
 * @param summary what it says, in the editor's words
 */
public record ArticleProfile(
        UUID id, String slug, String headline, ArticleKind kind, @Nullable FuzzyDate published, @Nullable String language,
        @Nullable String summary, @Nullable String webAddress, @Nullable String archivedAddress, @Nullable ActorRef publisher,
        List<ActorRef> authors) {

    /** The language in words; null where it is not on record. */
    public @Nullable String languageName() {
        return language == null ? null : LanguageNames.name(language);
    }

    /** The address of the article's page. */
    public String href() {
        return "/articles/" + slug;
    }
}
