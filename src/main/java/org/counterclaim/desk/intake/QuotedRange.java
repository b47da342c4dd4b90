package org.counterclaim.desk.intake;

/**
 * The range inside a pair of quotation marks in a paragraph.
 *
 * @param start where it begins in the paragraph, after the mark and white space
 * @param end where it ends, before white space and the mark
 */
public record QuotedRange(int start, int end) {

    boolean contains(QuotedRange other) {
        return start <= other.start && other.end <= end;
    }
}
