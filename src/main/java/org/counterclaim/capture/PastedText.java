package org.counterclaim.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final Pattern DATELINE = Pattern.compile("\\p{Lu}[\\p{L} .,'’-]{2,60} \\(([\\p{L}][\\p{L} .&'’-]{1,40})\\)\\s*[-–—].*");
    private static final Pattern PARTS = Pattern.compile("\\s+[|•·–—-]\\s+|\\s*[|•·]\\s*");
    private static final Pattern PROSE = Pattern.compile(".*[.!?…。]['\"’”»)]*");

    /** Reads the top of a text; parts that are unclear are left empty. */
    public static PastedText of(String text) {
        FindingCollector<String> headline = new FindingCollector<>(String::equals);
        FindingCollector<List<String>> authors = new FindingCollector<>(List::equals);
        FindingCollector<String> publisher = new FindingCollector<>(String::equals);
        FindingCollector<FuzzyDate> published = new FindingCollector<>(FuzzyDate::equals);
        List<String> titles = new ArrayList<>();
        for (String line : text.lines().map(PageText::line).filter(one -> !one.isEmpty()).limit(MOST_LINES).toList()) {
            Matcher dateline = DATELINE.matcher(line);
            if (dateline.matches()) {
                publisher.add(dateline.group(1), FindingSource.text());
            }
            if (line.length() > LONGEST_LINE
                    || (PROSE.matcher(line).matches() && PageDateParser.read(line).isEmpty() && !BY.matcher(line).matches())) {
                break;
            }
            boolean told = false;
            for (String part : PARTS.splitAsStream(line).toList()) {
                Matcher by = BY.matcher(part);
                if (by.matches() && part.length() <= LONGEST_LINE / 2) {
                    authors.add(names(by.group(1)), FindingSource.text());
                    told = true;
                } else if (PageDateParser.read(part).isPresent()) {
                    published.add(PageDateParser.read(part), FindingSource.text());
                    told = true;
                } else if (told && part.length() <= LONGEST_NAME) {
                    publisher.add(part, FindingSource.text());
                }
            }
            if (!told) {
                titles.add(line);
            }
        }
        // An outlet's name is above the headline and shorter than a headline.
        boolean outletFirst = titles.size() > 1 && words(titles.getFirst()) <= 4 && words(titles.get(1)) > words(titles.getFirst());
        if (outletFirst) {
            publisher.add(titles.getFirst(), FindingSource.text());
        }
        titles.stream().skip(outletFirst ? 1 : 0).limit(1).filter(title -> words(title) > 1 && text.strip().length() > title.length())
                .forEach(title -> headline.add(title, FindingSource.text()));
        return new PastedText(headline.findings(), authors.findings(), publisher.findings(), published.findings());
    }

    private static List<String> names(String byline) {
        List<String> parts = Stream.of(byline.split("\\s*[,;&]\\s*(?:and\\s+)?|\\s+(?:and|und|et|y)\\s+")).filter(part -> !part.isBlank())
                .toList();
        return parts.stream().allMatch(part -> part.indexOf(' ') > 0) ? parts : List.of(byline.strip());
    }

    private static int words(String line) {
        return (int) Arrays.stream(line.split("\\s+")).filter(word -> !word.isEmpty()).count();
    }
}
