package org.counterclaim.interchange;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.counterclaim.claim.ClaimType;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.ReportCorrection;
import org.counterclaim.statement.StatementType;
import org.counterclaim.story.StoryType;

/** Checks what the schema can only describe: that slugs, dates, addresses, languages and instants are valid. */
final class ValueCheck {

    private final BundleFaults faults;

    ValueCheck(BundleFaults faults) {
        this.faults = faults;
    }

    void check(BundleRecords bundle, List<SlugOccurrence> namings) {
        namings.forEach(naming -> slug(naming.slug()));
        fields(StoryType.TYPE, bundle.story());
        bundle.listed().forEach((type, records) -> records.forEach(record -> fields(type, record)));
        bundle.claims().forEach(this::claim);
        bundle.statements().forEach(statement -> statement(statement.piece()));
    }

    private void fields(RecordType<?, ?> type, BundleNode record) {
        for (RecordField<?, ?> field : type.written()) {
            BundleNode value = record.at(field.name());
            switch (field.type().display()) {
                case PROSE, PLAIN -> Optional.of(value).filter(text -> field.isLine()).ifPresent(this::line);
                case LIST -> record.each(field.name()).forEach(this::line);
                case ADDRESS -> address(value);
                case DATE -> date(value);
                case DAY -> day(value);
                case LANGUAGE -> language(value);
                default -> {
                }
            }
        }
    }

    private void claim(BundleNode claim) {
        fields(ClaimType.TYPE, claim);
        line(claim, "text");
        for (BundleNode verdict : claim.each("verdicts")) {
            line(verdict, "by");
            line(verdict, "approvedBy");
            instant(verdict.at("given"));
            day(verdict.at("reviewBy"));
        }
    }

    private void statement(BundleNode statement) {
        fields(StatementType.TYPE, statement);
        for (BundleNode report : statement.each("reports")) {
            line(report, "wording");
            line(report, "locator");
            date(report.at(ReportCorrection.DATE));
        }
    }

    private void slug(BundleNode piece) {
        read(piece, 100, Slug::of);
    }

    private void date(BundleNode piece) {
        read(piece, 200, FuzzyDate::parse);
    }

    private void address(BundleNode piece) {
        read(piece, 2000, WebAddress::of);
    }

    private void language(BundleNode piece) {
        check(piece, 35, tag -> {
            try {
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException illFormed) {
                faults.add(piece, "\"%s\" is no language tag of BCP 47: write one such as en or pt-BR".formatted(tag));
            }
        });
    }

    private void instant(BundleNode piece) {
        check(piece, 40, text -> {
            try {
                OffsetDateTime.parse(text);
            } catch (DateTimeException noInstant) {
                faults.add(piece, "\"%s\" is no instant of RFC 3339: write one such as 2022-10-12T09:30:00Z".formatted(text));
            }
        });
    }

    private void day(BundleNode piece) {
        check(piece, 10, text -> {
            if (BundleValues.day(piece).isEmpty()) {
                faults.add(piece, "\"%s\" is no day: write one such as 2027-05-03".formatted(text));
            }
        });
    }

    private void line(BundleNode piece, String name) {
        line(piece.at(name));
    }

    private void line(BundleNode piece) {
        check(piece, Integer.MAX_VALUE, text -> {
            if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
                faults.add(piece, "Must be one line without tabs: remove the line feed or tab");
            }
        });
    }

    private void read(BundleNode piece, int longest, Function<String, ?> reader) {
        check(piece, longest, text -> {
            try {
                var _ = reader.apply(text);
            } catch (IllegalArgumentException bad) {
                faults.add(piece, String.valueOf(bad.getMessage()));
            }
        });
    }

    /** Checks a value, unless it is too long, which the schema reports. */
    private static void check(BundleNode piece, int longest, Consumer<String> check) {
        String text = piece.orNull();
        if (text != null && text.length() <= 2L * longest && text.codePointCount(0, text.length()) <= longest) {
            check.accept(text);
        }
    }
}
