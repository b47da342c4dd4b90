package org.counterclaim.interchange;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import org.counterclaim.core.FuzzyDate;
import org.counterclaim.core.Slug;
import org.counterclaim.core.WebAddress;

/** Checks what the schema can only describe: that slugs, dates, addresses, languages and instants are such. */
final class ValueCheck {

    private final Faults faults;

    ValueCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Bundle bundle, List<Naming> namings) {
        namings.forEach(naming -> slug(naming.slug()));
        line(bundle.story(), "title");
        bundle.actors().forEach(this::actor);
        bundle.articles().forEach(this::article);
        bundle.claims().forEach(this::claim);
        bundle.statements().forEach(statement -> statement(statement.piece()));
    }

    private void actor(Piece actor) {
        line(actor, "name");
        line(actor, "wikidataId");
        actor.each("aliases").forEach(this::line);
        address(actor.at("webAddress"));
    }

    private void article(Piece article) {
        line(article, "headline");
        address(article.at("webAddress"));
        address(article.at("archivedAddress"));
        date(article.at("published"));
        language(article.at("language"));
    }

    private void claim(Piece claim) {
        line(claim, "text");
        date(claim.at("event"));
        for (Piece verdict : claim.each("verdicts")) {
            line(verdict, "by");
            line(verdict, "approvedBy");
            instant(verdict.at("given"));
            day(verdict.at("reviewBy"));
        }
    }

    private void statement(Piece statement) {
        date(statement.at("said"));
        language(statement.at("quotationLanguage"));
        for (Piece report : statement.each("reports")) {
            line(report, "wording");
            line(report, "locator");
        }
    }

    private void slug(Piece piece) {
        read(piece, 100, Slug::of);
    }

    private void date(Piece piece) {
        read(piece, 200, FuzzyDate::parse);
    }

    private void address(Piece piece) {
        read(piece, 2000, WebAddress::of);
    }

    private void language(Piece piece) {
        check(piece, 35, tag -> {
            try {
                new Locale.Builder().setLanguageTag(tag);
            } catch (IllformedLocaleException illFormed) {
                faults.add(piece, "\"%s\" is no language tag of BCP 47: write one such as en or pt-BR".formatted(tag));
            }
        });
    }

    private void instant(Piece piece) {
        check(piece, 40, text -> {
            try {
                OffsetDateTime.parse(text);
            } catch (DateTimeException noInstant) {
                faults.add(piece, "\"%s\" is no instant of RFC 3339: write one such as 2022-10-12T09:30:00Z".formatted(text));
            }
        });
    }

    private void day(Piece piece) {
        check(piece, 10, text -> {
            if (Values.day(piece).isEmpty()) {
                faults.add(piece, "\"%s\" is no day: write one such as 2027-05-03".formatted(text));
            }
        });
    }

    private void line(Piece piece, String name) {
        line(piece.at(name));
    }

    private void line(Piece piece) {
        check(piece, Integer.MAX_VALUE, text -> {
            if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
                faults.add(piece, "Must be one line without tabs: remove the line feed or tab");
            }
        });
    }

    private void read(Piece piece, int longest, Function<String, ?> reader) {
        check(piece, longest, text -> {
            try {
                var _ = reader.apply(text);
            } catch (IllegalArgumentException bad) {
                faults.add(piece, String.valueOf(bad.getMessage()));
            }
        });
    }

    /** What is too long is the schema's to refuse, and not looked at further. */
    private static void check(Piece piece, int longest, Consumer<String> check) {
        String text = piece.orNull();
        if (text != null && text.length() <= 2L * longest && text.codePointCount(0, text.length()) <= longest) {
            check.accept(text);
        }
    }
}
