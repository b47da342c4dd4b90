package org.counterclaim.desk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;

/**
 * An article that somebody logs statements from.
 *
 * @param findings what its page said of itself; empty if its text was pasted
 * @param text the article's text, for this person alone
 * @param article the article on record; null until it is
 */
public record Intake(UUID id, List<PrefilledField> findings, String text, @Nullable RecordedArticle article, Instant begunAt) {

    /** An article on record. */
    public record RecordedArticle(UUID id, String slug, String headline) {}

    /** The source of an address from which nothing was fetched. */
    static final String TYPED = "what you typed";
    private static final int LONGEST_TEXT = 500_000;
    private static final int LONGEST_TITLE = 60;

    /**
     * Returns the text of an article as it is stored.
     *
     * @throws IllegalArgumentException if it cannot be stored; the message is written for the person who typed it
     */
    static String text(String typed) {
        String text = InputText.clean(typed);
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("At most 500,000 characters fit in; these are %,d.".formatted(text.length()));
        }
        return text;
    }

    /** Returns the address at which it continues. */
    public String href() {
        return "/desk/intake/" + id;
    }

    /** Returns its title in lists. */
    public String title() {
        return article != null ? article.headline()
                : found("headline").map(finding -> finding.values().getFirst()).orElseGet(() -> "Pasted text: " + beginning());
    }

    /** Whether its page was read, and not a text that was pasted. */
    public boolean isFromPage() {
        return found("webAddress").filter(finding -> !finding.source().equals(TYPED)).isPresent();
    }

    /** Returns what the page said for a field. */
    public Optional<PrefilledField> found(String field) {
        return findings.stream().filter(finding -> finding.field().equals(field)).findFirst();
    }

    private String beginning() {
        String line = text.lines().findFirst().orElse("");
        return InputText.beginning(line, LONGEST_TITLE);
    }
}
