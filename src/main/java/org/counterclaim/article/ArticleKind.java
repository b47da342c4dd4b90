package org.counterclaim.article;

import jakarta.persistence.EnumeratedValue;

/** The form in which something was published. */
public enum ArticleKind {
    /** A report by a news outlet. */
    NEWS_ARTICLE("news article"),
    /** A circular sent by mail or e-mail. */
    MAIL_OUT("mail-out"),
    /** One or several posts on a social network. */
    SOCIAL_POST("social post"),
    /** An interview, in writing or recorded. */
    INTERVIEW("interview"),
    /** A programme on air or streamed. */
    BROADCAST("broadcast"),
    /** A document issued by an authority or a court. */
    OFFICIAL_DOCUMENT("official document");

    @EnumeratedValue
    private final String word;

    ArticleKind(String word) {
        this.word = word;
    }

    /** Returns the word for it in the database, in bundles and on pages. */
    @Override
    public String toString() {
        return word;
    }
}
