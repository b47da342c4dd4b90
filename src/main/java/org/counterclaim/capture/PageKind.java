package org.counterclaim.capture;

/** The form in which something seems to have been published. */
public enum PageKind {
    /** A report by a news outlet. */
    NEWS_ARTICLE("news article"),
    /** A circular sent by mail or e-mail. */
    MAIL_OUT("mail-out"),
    /** A post on a social network. */
    SOCIAL_POST("social post"),
    /** A programme on air or streamed. */
    BROADCAST("broadcast"),
    /** A document issued by an authority or a court. */
    OFFICIAL_DOCUMENT("official document");

    private final String words;

    PageKind(String words) {
        this.words = words;
    }

    /** Returns the word for it in the record. */
    public String words() {
        return words;
    }
}
