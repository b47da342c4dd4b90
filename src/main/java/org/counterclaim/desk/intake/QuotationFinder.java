package org.counterclaim.desk.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds words in quotation marks of any language: somebody's own words, as opposed to the reporter's. The neighbouring characters decide
 * whether a mark opens or closes, because languages use the same mark for both (“ ” in English, „ “ in German, ” ” in Swedish, « » in
 * French, » « in Danish). Quotations with an unclear end are not found: a reporter's words must not pass for the speaker's.
 */
final class QuotationFinder {

    /** The marks that may close each opening mark. */
    private static final Map<Character, String> PAIRS = Map.ofEntries(
            Map.entry('“', "”\""), Map.entry('”', "”"), Map.entry('„', "“”\"‟"), Map.entry('‟', "”"), Map.entry('"', "\"”"),
            Map.entry('«', "»"), Map.entry('»', "«»"), Map.entry('‹', "›"), Map.entry('›', "‹›"), Map.entry('＂', "＂"),
            Map.entry('「', "」"), Map.entry('『', "』"), Map.entry('｢', "｣"), Map.entry('﹁', "﹂"), Map.entry('﹃', "﹄"),
            Map.entry('〝', "〞〟"), Map.entry('❝', "❞"));

    /** The same for those that are apostrophes too. */
    private static final Map<Character, String> SINGLES = Map.of('‘', "’'", '‚', "‘’'", '‛', "’'", '’', "’", '\'', "'’", '❛', "❜");

    /** Marks that close unless something shows that they open. */
    private static final String EITHER = "”\"»›＂";

    private static final String COMMAS = ",،，";

    private static final Pattern BEGINS_WITH_APOSTROPHE = Pattern.compile(
            "(\\d{2,4}s?|tis|twas|twere|twill|em|n|cause|cos|coz|til|till|bout|round|neath|s|t|k|m)(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Character.UnicodeScript> WRITTEN_WITHOUT_SPACES = Set.of(Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO, Character.UnicodeScript.KHMER, Character.UnicodeScript.MYANMAR);

    /** The most paragraphs that a quotation may span. */
    private static final int MOST_PARAGRAPHS = 12;

    /** How deeply quotations may be nested. */
    private static final int DEEPEST = 16;

    /** The longest paragraph that an article may have. */
    private static final int LONGEST = 10_000;

    /** A mark that is not closed yet. */
    private record OpenQuotation(char mark, int at) {}

    private static final Comparator<QuotedRange> OUTER_FIRST =
            Comparator.comparingInt(QuotedRange::start).thenComparing(Comparator.comparingInt(QuotedRange::end).reversed());

    private final List<String> paragraphs;

    private QuotationFinder(List<String> paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** Returns the quotations in each paragraph: first the outer ones, then those nested in them, each in the order of the text. */
    static List<List<QuotedRange>> in(List<String> paragraphs) {
        QuotationFinder marks = new QuotationFinder(paragraphs);
        List<List<QuotedRange>> found = new ArrayList<>();
        OpenQuotation goingOn = null;
        for (int i = 0; i < paragraphs.size(); i++) {
            List<QuotedRange> all = new ArrayList<>();
            if (paragraphs.get(i).length() > LONGEST) {
                goingOn = null;
                found.add(all);
                continue;
            }
            goingOn = marks.addDoubles(i, goingOn, all);
            all.addAll(marks.singles(i, all));
            found.add(ordered(paragraphs.get(i), all));
        }
        return found;
    }

    /** Adds what stands inside marks that are no apostrophes. Returns the one that is open beyond the paragraph's end; null if none is. */
    private @Nullable OpenQuotation addDoubles(int paragraph, @Nullable OpenQuotation goingOn, List<QuotedRange> to) {
        String text = paragraphs.get(paragraph);
        List<OpenQuotation> open = new ArrayList<>();
        int from = 0;
        if (goingOn != null) {
            from = isRepeated(goingOn.mark(), text) ? firstIn(text) + 1 : 0;
            open.add(new OpenQuotation(goingOn.mark(), from - 1));
        }
        for (int at = from; at < text.length(); at++) {
            char mark = text.charAt(at);
            int closed = isClosing(text, at) ? lastClosedBy(mark, open) : -1;
            if (closed >= 0) {
                to.add(new QuotedRange(open.get(closed).at() + 1, at));
                open.subList(closed, open.size()).clear();
            } else if (PAIRS.containsKey(mark) && open.size() < DEEPEST && isOpening(text, at)) {
                open.removeIf(earlier -> earlier.mark() == mark && mark == '"');
                open.add(new OpenQuotation(mark, at));
            }
        }
        OpenQuotation on = open.stream().filter(one -> goesOn(one.mark(), paragraph + 1)).findFirst().orElse(null);
        if (on != null) {
            to.add(new QuotedRange(on.at() + 1, text.length()));
        }
        return on;
    }

    private static int lastClosedBy(char mark, List<OpenQuotation> open) {
        int last = open.size() - 1;
        while (last >= 0 && !isClosedBy(open.get(last).mark(), mark)) {
            last--;
        }
        return last;
    }

    private static boolean isClosedBy(char opened, char mark) {
        return PAIRS.getOrDefault(opened, "").indexOf(mark) >= 0;
    }

    /** Whether a quotation goes on in a paragraph: it is opened again there, as is the custom, or closed there or later. */
    private boolean goesOn(char opened, int paragraph) {
        if (paragraph < paragraphs.size() && isRepeated(opened, paragraphs.get(paragraph))) {
            return true;
        }
        for (String text : paragraphs.subList(Math.min(paragraph, paragraphs.size()),
                Math.min(paragraph + MOST_PARAGRAPHS, paragraphs.size()))) {
            for (int at = 0; at < text.length(); at++) {
                if (isClosedBy(opened, text.charAt(at)) && isClosing(text, at)) {
                    return true;
                }
                if (text.charAt(at) == opened) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether a paragraph begins with the mark of a quotation that goes on; in French that is either guillemet. */
    private static boolean isRepeated(char opened, String text) {
        int first = firstIn(text);
        return first < text.length() && (text.charAt(first) == opened || (opened == '«' && text.charAt(first) == '»'));
    }

    private static int firstIn(String text) {
        int first = 0;
        while (first < text.length() && isSpace(text.charAt(first))) {
            first++;
        }
        return first;
    }

    private static boolean isClosing(String text, int at) {
        return !looksOpening(text, at) && !isHebrewAbbreviation(text, at);
    }

    private static boolean isOpening(String text, int at) {
        return EITHER.indexOf(text.charAt(at)) < 0 || looksOpening(text, at)
                || (text.charAt(at) == '"' && isBeforeWord(text, at) && !isWord(text, at - 1) && !isHebrewAbbreviation(text, at));
    }

    private static boolean looksOpening(String text, int at) {
        return isBeforeWord(text, at) && isBehindGap(text, at);
    }

    private static boolean isBeforeWord(String text, int at) {
        if (at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return Character.isLetterOrDigit(next) || Character.isSurrogate(next) || PAIRS.containsKey(next) || SINGLES.containsKey(next)
                || "¿¡…[(#@$€£".indexOf(next) >= 0;
    }

    private static boolean isBehindGap(String text, int at) {
        return at == 0 || isSpace(text.charAt(at - 1)) || "([{—–-/¿¡:=“„«‹「『‘‚".indexOf(text.charAt(at - 1)) >= 0
                || Character.getType(text.charAt(at - 1)) == Character.FORMAT;
    }

    /** In Hebrew the same mark stands inside abbreviations. */
    private static boolean isHebrewAbbreviation(String text, int at) {
        return text.charAt(at) == '"' && isHebrew(text, at - 1) && isHebrew(text, at + 1);
    }

    private static boolean isHebrew(String text, int at) {
        return at >= 0 && at < text.length() && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HEBREW;
    }

    private List<QuotedRange> singles(int paragraph, List<QuotedRange> doubles) {
        String text = paragraphs.get(paragraph);
        int[] inside = innermost(text, doubles);
        List<QuotedRange> singles = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (opensSingle(text, at)) {
                int end = endOfSingle(text, at, inside);
                if (end < 0 && inside[at] < 0 && isRepeatedSingle(text.charAt(at), paragraph + 1)) {
                    end = text.length();
                }
                if (end > 0) {
                    singles.add(new QuotedRange(at + 1, end));
                    at = end;
                }
            }
        }
        return singles;
    }

    private boolean isRepeatedSingle(char mark, int paragraph) {
        return paragraph < paragraphs.size() && isRepeated(mark, paragraphs.get(paragraph))
                && opensSingle(paragraphs.get(paragraph), firstIn(paragraphs.get(paragraph)));
    }

    private static boolean opensSingle(String text, int at) {
        return SINGLES.containsKey(text.charAt(at)) && isBeforeWord(text, at)
                && (isBehindGap(text, at)
                        || (text.charAt(at) != '’' && !isWord(text, at - 1) && ".,!?;)]}”»\"".indexOf(text.charAt(at - 1)) < 0))
                && !BEGINS_WITH_APOSTROPHE.matcher(text).region(at + 1, text.length()).lookingAt();
    }

    /**
     * Returns where a quotation in single marks is closed; -1 if it is not. An apostrophe after a last letter ("the workers’ rights")
     * closes nothing if another mark follows after the end of a sentence.
     */
    private static int endOfSingle(String text, int start, int[] inside) {
        String closing = SINGLES.getOrDefault(text.charAt(start), "");
        int doubtful = -1;
        for (int at = start + 2; at < text.length(); at++) {
            if ("‘’'‚‛❛❜".indexOf(text.charAt(at)) < 0 || inside[at] != inside[start]) {
                continue;
            }
            if (closing.indexOf(text.charAt(at)) >= 0 && !isSpace(text.charAt(at - 1)) && !isWord(text, at + 1)) {
                if (!isDoubtful(text, at)) {
                    return doubtful < 0 || ".,!?…".indexOf(text.charAt(at - 1)) >= 0 ? at : doubtful;
                }
                doubtful = doubtful < 0 ? at : doubtful;
            } else if (opensSingle(text, at)) {
                return doubtful;
            }
        }
        return doubtful;
    }

    private static boolean isDoubtful(String text, int at) {
        return (text.charAt(at - 1) == 's' || text.startsWith("in", at - 2)) && at + 2 < text.length()
                && isSpace(text.charAt(at + 1)) && Character.isLetter(text.charAt(at + 2));
    }

    /** For each place the number of the innermost quotation that it stands in; -1 for none. */
    private static int[] innermost(String text, List<QuotedRange> all) {
        int[] innermost = new int[text.length()];
        Arrays.fill(innermost, -1);
        List<QuotedRange> outerFirst = all.stream().sorted(OUTER_FIRST).toList();
        for (int i = 0; i < outerFirst.size(); i++) {
            Arrays.fill(innermost, outerFirst.get(i).start(), outerFirst.get(i).end(), i);
        }
        return innermost;
    }

    /** Whether there is part of a word at a place, in a script that puts spaces between words. */
    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at))
                && !WRITTEN_WITHOUT_SPACES.contains(Character.UnicodeScript.of(text.charAt(at)));
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static List<QuotedRange> ordered(String text, List<QuotedRange> all) {
        List<QuotedRange> outer = new ArrayList<>();
        List<QuotedRange> inner = new ArrayList<>();
        int end = -1;
        for (QuotedRange one : all.stream().map(one -> stripped(text, one)).distinct().sorted(OUTER_FIRST).toList()) {
            if (text.substring(one.start(), one.end()).codePoints().anyMatch(Character::isLetterOrDigit)) {
                (one.end() <= end ? inner : outer).add(one);
                end = Math.max(end, one.end());
            }
        }
        outer.addAll(inner);
        return outer;
    }

    /** Takes away space at both ends, and the comma that joins a quotation to the sentence around it: nobody said it. */
    private static QuotedRange stripped(String text, QuotedRange one) {
        int start = one.start();
        int end = one.end();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && (isSpace(text.charAt(end - 1)) || COMMAS.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return new QuotedRange(start, end);
    }
}
