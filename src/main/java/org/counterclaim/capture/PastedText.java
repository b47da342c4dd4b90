package org.counterclaim.capture;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.counterclaim.capture.PageDateParser.PrintedDate;
import org.counterclaim.core.date.FuzzyDate;

/**
 * The top of an article's text, as people copy it from a page or a mail: outlet, headline, by-line and date, each on a line or part of one,
 * before the first paragraph.
 */
public record PastedText(PageFindings<String> headline, PageFindings<List<String>> authors, PageFindings<String> publisher,
        PageFindings<FuzzyDate> published) {

    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NAME = 60;
    private static final Pattern BY =
            Pattern.compile("(?iu)(?:(?:written|words|story|reported) )?(?:by|von|par|por|di|door|av|af|от|автор)[: ]\\s*(.+)");
    private static final Pattern DATELINE =
            Pattern.compile("\\p{Lu}[\\p{L}\\d .,'’-]{2,60} \\(([\\p{L}][\\p{L} .&'’-]{1,40})\\)\\s*[-–—].*");
    private static final Pattern PARTS = Pattern.compile("\\s+[|•·–—-]\\s+|\\s*[|•·]\\s*");
    private static final Pattern PROSE = Pattern.compile(".*[.!?…。]['\"’”»)]*");

    /** An outlet before a date, with the weekday: "Ellery Herald, Tuesday 11 October 2022". */
    private static final Pattern OUTLET = Pattern.compile("(\\p{L}[^,;:(]{1,59}?)\\s*[,;:(]\\s*(?:on\\s+)?(?:\\p{L}+\\.?,?\\s*)?");
    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?:date|published|posted|issued|erschienen|veröffentlicht|publi|datum)\\b.*");
    private static final Set<String> WEEKDAYS = Arrays.stream(Locale.getAvailableLocales())
            .flatMap(locale -> Arrays.stream(DayOfWeek.values())
                    .flatMap(day -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                            .map(style -> PageText.key(day.getDisplayName(style, locale)))))
            .collect(Collectors.toSet());

    /** Reads the top of a text; parts that are unclear are left empty. */
    public static PastedText of(String text) {
        TopReader top = new TopReader();
        text.lines().map(PageText::line).filter(one -> !one.isEmpty()).limit(MOST_LINES).takeWhile(top::reads).forEach(_ -> {
        });
        return top.result(text.strip().length());
    }

    /** Reads one line after the other until the first paragraph. */
    private static final class TopReader {

        private final FindingCollector<String> headline = new FindingCollector<>(String::equals);
        private final FindingCollector<List<String>> authors = new FindingCollector<>(List::equals);
        private final FindingCollector<String> publisher = new FindingCollector<>(String::equals);
        private final FindingCollector<FuzzyDate> published = new FindingCollector<>(FuzzyDate::equals);
        private final List<String> titles = new ArrayList<>();

        /** Reads a line; returns false for the first paragraph. */
        boolean reads(String line) {
            Matcher dateline = DATELINE.matcher(line);
            if (dateline.matches()) {
                publisher.add(dateline.group(1), FindingSource.text());
            }
            if (line.length() > LONGEST_LINE
                    || (PROSE.matcher(line).matches() && PageDateParser.read(line).isEmpty() && !BY.matcher(line).matches())) {
                return false;
            }
            boolean told = false;
            for (String part : PARTS.splitAsStream(line).toList()) {
                boolean isTold = isTold(part);
                if (!isTold && told && part.length() <= LONGEST_NAME) {
                    publisher.add(part, FindingSource.text());
                }
                told |= isTold;
            }
            if (!told) {
                titles.add(line);
            }
            return true;
        }

        /** Reads a by-line or a date, with an outlet before it; returns whether the part is one. The date of a change is neither. */
        private boolean isTold(String part) {
            Optional<PrintedDate> date = part.length() > LONGEST_LINE / 2 ? Optional.empty() : PageDateParser.in(part, Locale.ROOT);
            String before = date.map(found -> part.substring(0, found.start())).orElse(part);
            if (date.isPresent() && VisibleDate.saysChange(before)) {
                return true;
            }
            Matcher by = BY.matcher(before);
            Matcher outlet = OUTLET.matcher(before);
            boolean isByline = by.matches() && before.length() <= LONGEST_LINE / 2;
            boolean isOutlet = !isByline && date.isPresent() && outlet.matches() && isName(outlet.group(1));
            if (isByline) {
                authors.add(names(by.group(1)), FindingSource.text());
            } else if (isOutlet) {
                publisher.add(outlet.group(1), FindingSource.text());
            } else if (PageDateParser.read(part).isEmpty()) {
                return false;
            }
            published.add(date.map(PrintedDate::date).or(() -> isByline ? Optional.empty() : PageDateParser.read(part)),
                    FindingSource.text());
            return true;
        }

        private static boolean isName(String text) {
            return !LABEL.matcher(text).matches() && !WEEKDAYS.contains(PageText.key(text));
        }

        PastedText result(int length) {
            // An outlet's name is above the headline and shorter than a headline.
            boolean outletFirst = titles.size() > 1 && words(titles.getFirst()) <= 4 && words(titles.get(1)) > words(titles.getFirst());
            if (outletFirst) {
                publisher.add(titles.getFirst(), FindingSource.text());
            }
            titles.stream().skip(outletFirst ? 1 : 0).limit(1).filter(title -> words(title) > 1 && length > title.length())
                    .forEach(title -> headline.add(title, FindingSource.text()));
            return new PastedText(headline.findings(), authors.findings(), publisher.findings(), published.findings());
        }
    }

    private static List<String> names(String byline) {
        List<String> parts = Stream.of(byline.replaceFirst("[\\s,;(]+$", "").split("\\s*[,;&]\\s*(?:and\\s+)?|\\s+(?:and|und|et|y)\\s+"))
                .filter(part -> !part.isBlank())
                .toList();
        return parts.stream().allMatch(part -> part.indexOf(' ') > 0) ? parts : List.of(byline.strip());
    }

    private static int words(String line) {
        return (int) Arrays.stream(line.split("\\s+")).filter(word -> !word.isEmpty()).count();
    }
}
