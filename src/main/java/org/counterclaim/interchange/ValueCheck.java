package org.counterclaim.interchange;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/** Checks what the schema can only describe: that slugs, dates, addresses, languages and instants are such. */
final class ValueCheck {

    private final BundleFaults faults;

    ValueCheck(BundleFaults faults) {
        this.faults = faults;
    }

    void check(BundleRecords bundle, List<SlugOccurrence> namings) {
        namings.forEach(naming -> slug(naming.slug()));
        line(bundle.story(), "title");
        bundle.actors().forEach(this::actor);
        bundle.articles().forEach(this::article);
        bundle.claims().forEach(this::claim);
        bundle.statements().forEach(statement -> statement(statement.piece()));
    }

    private void actor(BundleNode actor) {
        line(actor, "name");
        line(actor, "wikidataId");
        actor.each("aliases").forEach(this::line);
        address(actor.at("webAddress"));
    }

    private void article(BundleNode article) {
        line(article, "headline");
        address(article.at("webAddress"));
        address(article.at("archivedAddress"));
        date(article.at("published"));
        language(article.at("language"));
    }

    private void claim(BundleNode claim) {
        line(claim, "text");
        date(claim.at("event"));
        for (BundleNode verdict : claim.each("verdicts")) {
            line(verdict, "by");
            line(verdict, "approvedBy");
            instant(verdict.at("given"));
            day(verdict.at("reviewBy"));
        }
    }

    private void statement(BundleNode statement) {
        date(statement.at("said"));
        language(statement.at("quotationLanguage"));
        for (BundleNode report : statement.each("reports")) {
            line(report, "wording");
            line(report, "locator");
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

    /** What is too long is the schema's to refuse, and not looked at further. */
    private static void check(BundleNode piece, int longest, Consumer<String> check) {
        String text = piece.orNull();
        if (text != null && text.length() <= 2L * longest && text.codePointCount(0, text.length()) <= longest) {
            check.accept(text);
        }
    }
}
