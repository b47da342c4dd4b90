package org.counterclaim.desk.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an article's text, cut where something was logged.
 *
 * @param number counted from 1
 * @param quotations what stands in quotation marks in it, as {@link QuotationFinder} finds it
 */
public record ArticleParagraph(int number, List<TextRun> pieces, List<QuotedRange> quotations, boolean isCurrent) {

    /** A run of text, with the mark of the stance logged from it; null if nothing was logged. */
    public record TextRun(String text, @Nullable String mark) {}

    /** The paragraph's text. */
    public String text() {
        return pieces.stream().map(TextRun::text).reduce("", String::concat);
    }

    /** Whether anything was logged from it. */
    public boolean isRecorded() {
        return pieces.stream().anyMatch(piece -> piece.mark() != null);
    }

    /** The words that stand in quotation marks in it. */
    public List<String> said() {
        return quotations.stream().map(one -> text().substring(one.start(), one.end())).distinct().toList();
    }

    /** Returns the only words in quotation marks in it; empty if there are none or several (not counting nested ones). */
    Optional<String> onlySaid() {
        boolean isPlain = said().size() == 1 || quotations.stream().allMatch(one -> quotations.getFirst().contains(one));
        return isPlain ? said().stream().findFirst() : Optional.empty();
    }

    /** Whether something was logged from some of its quotations and nothing from others. */
    boolean isLoggedInPart() {
        return quotations.stream().map(this::isLogged).distinct().count() == 2;
    }

    private boolean isLogged(QuotedRange quotation) {
        int at = 0;
        for (TextRun piece : pieces) {
            if (piece.mark() != null && at < quotation.end() && quotation.start() < at + piece.text().length()) {
                return true;
            }
            at += piece.text().length();
        }
        return false;
    }

    /** Returns where its quotations begin and end in its text, for a script. */
    public String places() {
        return quotations.stream().map(one -> one.start() + "-" + one.end()).collect(Collectors.joining(" "));
    }

    /** Returns its name as a place in the article. */
    public String place() {
        return "Paragraph " + number;
    }
}
