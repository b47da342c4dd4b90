package org.counterclaim.article;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/**
 * Everything on record of an article.
 *
 * @param publisher the actor who published it; null if not on record
 * @param authors the actors who wrote it, in the order of the by-line
 * @param webAddress its canonical address; null if none is on record
 * @param archivedAddress the address of an archived copy
 * @param language a language tag of BCP 47
 * @param summary a summary in the editor's own words; never the article's text
 * @param reliesOn the articles it draws on
 */
public record ArticleDetails(
        String headline,
        ArticleKind kind,
        @Nullable UUID publisher,
        List<UUID> authors,
        @Nullable WebAddress webAddress,
        @Nullable WebAddress archivedAddress,
        @Nullable FuzzyDate published,
        @Nullable String language,
        @Nullable String summary,
        Set<UUID> reliesOn) {

    /** Copies the collections. */
    public ArticleDetails {
        authors = List.copyOf(authors);
        reliesOn = Set.copyOf(reliesOn);
    }

    /** Returns whether a copy of it is kept. */
    public SourceCopy copy() {
        return new SourceCopy(webAddress, archivedAddress);
    }
}
