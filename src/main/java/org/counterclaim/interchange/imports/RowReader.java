package org.counterclaim.interchange.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.InputText;
import org.counterclaim.core.LanguageNames;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Aim;
import org.counterclaim.statement.Basis;
import org.counterclaim.statement.Stance;

/**
 * Reads the rows of a table by what its columns mean.
 *
 * @param today the day from which words such as "yesterday" are counted, and by which everything in the table had been said
 */
record RowReader(ImportSettings settings, int columns, LocalDate today) {

    private static final int LONGEST_HEADLINE = 300;

    /** A day with or without leading zeros, perhaps followed by a time of day. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ]\\d{1,2}:.*)?");

    /** Words for stances in other people's tables. What a rumour tracker calls "observing" is to report without taking a side. */
    private static final Map<String, Stance> STANCES = Map.ofEntries(
            Map.entry("for", Stance.ASSERTS), Map.entry("says", Stance.ASSERTS), Map.entry("claims", Stance.ASSERTS),
            Map.entry("affirms", Stance.ASSERTS), Map.entry("states", Stance.ASSERTS), Map.entry("agree", Stance.SUPPORTS),
            Map.entry("agrees", Stance.SUPPORTS), Map.entry("support", Stance.SUPPORTS), Map.entry("confirms", Stance.SUPPORTS),
            Map.entry("deny", Stance.DENIES), Map.entry("denied", Stance.DENIES), Map.entry("rejects", Stance.DENIES),
            Map.entry("against", Stance.DISPUTES), Map.entry("refutes", Stance.DISPUTES), Map.entry("disagree", Stance.DISPUTES),
            Map.entry("disagrees", Stance.DISPUTES), Map.entry("doubts", Stance.DISPUTES), Map.entry("contradicts", Stance.DISPUTES),
            Map.entry("discuss", Stance.REPORTS), Map.entry("discusses", Stance.REPORTS), Map.entry("observing", Stance.REPORTS),
            Map.entry("neutral", Stance.REPORTS), Map.entry("no comment", Stance.DECLINES),
            Map.entry("declines", Stance.DECLINES), Map.entry("retracted", Stance.RETRACTS), Map.entry("withdraws", Stance.RETRACTS));

    /** @throws RefusedRowException if it cannot go on record */
    ImportedStatement read(SourceRow row) {
        if (row.cells().size() > columns) {
            throw new RefusedRowException(null, ("It has %d cells, and the table %d columns. Put quotation marks around cells that contain "
                    + "the separator.").formatted(row.cells().size(), columns));
        }
        ImportedStatement.Source source = source(row);
        ImportedStatement.Rated rated = rated(row);
        ImportedStatement.Said said = said(row, source, rated);
        if (said == null && source != null && rated == null) {
            throw new RefusedRowException(ColumnMeaning.SPEAKER, "Say who says it: the row names neither a speaker nor a publisher.");
        }
        return new ImportedStatement(row.line(), claim(row), said, source, rated);
    }

    private ImportedStatement.ClaimPart claim(SourceRow row) {
        String text = line(row, ColumnMeaning.CLAIM);
        if (text.isEmpty()) {
            throw new RefusedRowException(ColumnMeaning.CLAIM, "The claim is empty. Write it as one plain sentence.");
        }
        String story = line(row, ColumnMeaning.STORY);
        if (story.isEmpty() && settings.story().isEmpty()) {
            throw new RefusedRowException(ColumnMeaning.STORY, "Say to which story it belongs.");
        }
        return new ImportedStatement.ClaimPart(story.isEmpty() ? settings.story() : story, line(row, ColumnMeaning.CLAIM_ID), text,
                cell(row, ColumnMeaning.CONTEXT), names(row, ColumnMeaning.ABOUT), date(row, ColumnMeaning.EVENT));
    }

    private ImportedStatement.@Nullable Said said(SourceRow row, ImportedStatement.@Nullable Source source,
            ImportedStatement.@Nullable Rated rated) {
        String named = name(row, ColumnMeaning.SPEAKER);
        boolean isReviewer = rated != null && isReviewer(named, rated, row);
        boolean isOutlet = named.isEmpty() || isReviewer;
        String speaker = isOutlet ? source == null ? "" : source.publisher() : named;
        Stance stance = stance(row, isOutlet);
        String quotation = cell(row, ColumnMeaning.QUOTATION);
        if (speaker.isEmpty()) {
            if (!quotation.isEmpty() || !cell(row, ColumnMeaning.STANCE).isEmpty()) {
                throw new RefusedRowException(ColumnMeaning.SPEAKER, "Say who says it.");
            }
            return null;
        }
        String language = quotation.isEmpty() ? null : language(row, ColumnMeaning.QUOTATION_LANGUAGE);
        String translation = cell(row, ColumnMeaning.TRANSLATION);
        if (!translation.isEmpty() && language == null) {
            throw new RefusedRowException(ColumnMeaning.QUOTATION_LANGUAGE,
                    "Say in which language the quotation is: it has a translation.");
        }
        Aim aim = word(row, ColumnMeaning.AIM, Aim.values());
        if (aim != null && stance != Stance.DENIES && stance != Stance.DISPUTES) {
            throw new RefusedRowException(ColumnMeaning.AIM, "Only a denial or a dispute is aimed at something. Leave this empty.");
        }
        FuzzyDate at = saidAt(row, source, rated);
        return new ImportedStatement.Said(line(row, ColumnMeaning.ROW_ID), speaker, isOutlet, stance,
                at == null ? FuzzyDate.parse("../" + today) : at, at != null, quotation, language, translation,
                names(row, ColumnMeaning.TOLD_BY), word(row, ColumnMeaning.BASIS, Basis.values()),
                name(row, ColumnMeaning.ANSWERS), aim);
    }

    /** Whether a name in the claimant's column is the fact-checker's, or that of the author of the fact-check. */
    private boolean isReviewer(String name, ImportedStatement.Rated rated, SourceRow row) {
        if (name.isEmpty() || name.equalsIgnoreCase(rated.checker())) {
            return !name.isEmpty();
        }
        String page = cell(row, ColumnMeaning.REVIEW_AUTHOR).replaceAll("/+$", "");
        String last = page.substring(page.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !last.isEmpty() && (Slug.from(name).text() + "-").startsWith(last + "-");
    }

    private Stance stance(SourceRow row, boolean isOutlet) {
        String typed = line(row, ColumnMeaning.STANCE).toLowerCase(Locale.ENGLISH);
        if (typed.isEmpty()) {
            return isOutlet ? Stance.REPORTS : Stance.ASSERTS;
        }
        return EnumWords.find(Stance.values(), typed).or(() -> Optional.ofNullable(STANCES.get(typed)))
                .orElseThrow(() -> new RefusedRowException(ColumnMeaning.STANCE, "“%s” is no stance. Write one of: %s."
                        .formatted(InputText.beginning(typed, 50), words(Stance.values()))));
    }

    /** Returns when it was said or, if the row does not tell, the last day on which it can have been; null if it tells nothing. */
    private @Nullable FuzzyDate saidAt(SourceRow row, ImportedStatement.@Nullable Source source, ImportedStatement.@Nullable Rated rated) {
        FuzzyDate said = date(row, ColumnMeaning.SAID);
        return said != null ? said : Stream.of(date(row, ColumnMeaning.SAID_BY), source == null ? null : source.published(),
                rated == null ? null : rated.at()).filter(Objects::nonNull).findFirst().map(this::by).orElse(null);
    }

    /** Returns "on or before" the last day of a date; null if that has no last day, or one that is yet to come. */
    private @Nullable FuzzyDate by(FuzzyDate date) {
        return date.latest() > startOf(today.plusDays(1)) ? null
                : FuzzyDate.parse("../" + LocalDate.ofInstant(Instant.ofEpochMilli(date.latest()), ZoneOffset.UTC));
    }

    private static long startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private ImportedStatement.@Nullable Source source(SourceRow row) {
        String headline = line(row, ColumnMeaning.HEADLINE);
        WebAddress address = address(row, ColumnMeaning.ADDRESS);
        String publisher = name(row, ColumnMeaning.PUBLISHER);
        if (headline.isEmpty() && address == null) {
            if (publisher.isEmpty()) {
                return null;
            }
            throw new RefusedRowException(ColumnMeaning.HEADLINE, "Give the headline or the address of the article.");
        }
        return new ImportedStatement.Source(line(row, ColumnMeaning.ARTICLE_ID), headline(headline, address), publisher, address,
                date(row, ColumnMeaning.PUBLISHED), language(row, ColumnMeaning.LANGUAGE), line(row, ColumnMeaning.WORDING),
                line(row, ColumnMeaning.LOCATOR));
    }

    private ImportedStatement.@Nullable Rated rated(SourceRow row) {
        String rating = cell(row, ColumnMeaning.RATING);
        if (rating.isEmpty()) {
            return null;
        }
        String named = name(row, ColumnMeaning.CHECKER);
        String checker = named.isEmpty() ? settings.checker() : named;
        if (checker.isEmpty()) {
            throw new RefusedRowException(ColumnMeaning.CHECKER,
                    "Say who gave the rating “%s”.".formatted(InputText.beginning(rating, 50)));
        }
        FuzzyDate at = date(row, ColumnMeaning.RATED);
        String language = language(row, ColumnMeaning.REVIEW_LANGUAGE);
        WebAddress address = address(row, ColumnMeaning.REVIEW_ADDRESS);
        String title = line(row, ColumnMeaning.REVIEW_TITLE);
        return new ImportedStatement.Rated(checker, rating, at, title.isEmpty() && address == null ? null
                : new ImportedStatement.Source("", headline(title, address), checker, address, at, language, "", ""));
    }

    private static String headline(String typed, @Nullable WebAddress address) {
        return !typed.isEmpty() || address == null ? typed
                : InputText.fitting(address.text().replaceFirst("^https?://(www\\.)?", ""), LONGEST_HEADLINE);
    }

    private String cell(SourceRow row, ColumnMeaning meaning) {
        return settings.cell(row, meaning);
    }

    private String line(SourceRow row, ColumnMeaning meaning) {
        return cell(row, meaning).replaceAll("\\s+", " ");
    }

    private String name(SourceRow row, ColumnMeaning meaning) {
        return settings.named(line(row, meaning));
    }

    private List<String> names(SourceRow row, ColumnMeaning meaning) {
        return Stream.of(line(row, meaning).split(";")).map(String::strip).filter(name -> !name.isEmpty()).map(settings::named).distinct()
                .toList();
    }

    private @Nullable FuzzyDate date(SourceRow row, ColumnMeaning meaning) {
        Matcher day = DAY.matcher(line(row, meaning));
        String typed = day.matches() ? "%s-%2s-%2s".formatted(day.group(1), day.group(2), day.group(3)).replace(' ', '0')
                : line(row, meaning);
        return read(typed, meaning, text -> FuzzyDate.read(text, today));
    }

    private @Nullable WebAddress address(SourceRow row, ColumnMeaning meaning) {
        return read(cell(row, meaning), meaning, text -> WebAddress.typed(text).canonical());
    }

    private @Nullable String language(SourceRow row, ColumnMeaning meaning) {
        return read(line(row, meaning), meaning, LanguageNames::tag);
    }

    private <E extends Enum<E>> @Nullable E word(SourceRow row, ColumnMeaning meaning, E[] all) {
        return read(line(row, meaning), meaning, text -> EnumWords.find(all, text.toLowerCase(Locale.ENGLISH))
                .orElseThrow(
                        () -> new IllegalArgumentException("“%s” is none of: %s."
                                .formatted(InputText.beginning(text, 50), words(all)))));
    }

    private static <T> @Nullable T read(String typed, ColumnMeaning meaning, Function<String, T> reader) {
        try {
            return typed.isEmpty() ? null : reader.apply(typed);
        } catch (IllegalArgumentException unreadable) {
            throw new RefusedRowException(meaning, String.valueOf(unreadable.getMessage()));
        }
    }

    private static String words(Enum<?>[] all) {
        return String.join(", ", Stream.of(all).map(Enum::toString).toList());
    }
}
