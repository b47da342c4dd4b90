package org.counterclaim.desk.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.counterclaim.desk.intake.ArticleParagraph.TextRun;

/** Splits a text into paragraphs, and these into runs at passages that were logged. */
final class ParagraphSplitter {

    /** A stretch of the text. */
    private record MarkedRange(int start, int end, String mark) {}

    private record Paragraph(int start, int end) {}

    private final String text;
    private final List<MarkedRange> logged = new ArrayList<>();

    ParagraphSplitter(String text, List<LoggedPassage> all) {
        this.text = text;
        for (LoggedPassage one : all) {
            int start = one.quote().startIn(text);
            if (start >= 0) {
                logged.add(new MarkedRange(start, start + one.quote().exact().length(), one.mark()));
            }
        }
        logged.sort(Comparator.comparingInt(MarkedRange::start));
    }

    /** All paragraphs; the current one is the one with this number. */
    List<ArticleParagraph> all(int current) {
        List<Paragraph> paragraphs = paragraphs();
        List<List<QuotedRange>> quotations = QuotationFinder.in(
                paragraphs.stream().map(one -> text.substring(one.start(), one.end())).toList());
        List<ArticleParagraph> all = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            all.add(new ArticleParagraph(i + 1, pieces(paragraphs.get(i).start(), paragraphs.get(i).end()), quotations.get(i),
                    i + 1 == current));
        }
        return all;
    }

    /** Whether words of a text are, in part or as a whole, outside its quotation marks. */
    static boolean goBeyondMarks(String words, List<ArticleParagraph> all) {
        return words.lines().map(String::strip).filter(line -> !line.isEmpty())
                .anyMatch(line -> all.stream().anyMatch(one -> one.text().contains(line))
                        && all.stream().flatMap(one -> one.said().stream()).noneMatch(said -> said.contains(line)));
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> all = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                all.add(new Paragraph(start, end));
            }
            start = end + 1;
        }
        return all;
    }

    private List<TextRun> pieces(int start, int end) {
        List<TextRun> pieces = new ArrayList<>();
        int at = start;
        for (MarkedRange one : logged) {
            int from = Math.max(at, one.start());
            int to = Math.min(end, one.end());
            if (from < to) {
                if (at < from) {
                    pieces.add(new TextRun(text.substring(at, from), null));
                }
                pieces.add(new TextRun(text.substring(from, to), one.mark()));
                at = to;
            }
        }
        if (at < end) {
            pieces.add(new TextRun(text.substring(at, end), null));
        }
        return pieces;
    }
}
