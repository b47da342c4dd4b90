package org.counterclaim.interchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/** Reads values of a bundle that has no faults. */
final class BundleValues {

    private BundleValues() {}

    /** Returns the date, or the present one if that means the same, because it may have the words in which it was entered. */
    static @Nullable FuzzyDate date(BundleNode piece, @Nullable FuzzyDate present) {
        String edtf = piece.orNull();
        if (edtf == null) {
            return null;
        }
        FuzzyDate date = FuzzyDate.parse(edtf);
        return present != null && present.edtf().equals(date.edtf()) ? present : date;
    }

    /** Returns the reader's result for the text; empty if there is none or it cannot be read, which {@link ValueCheck} reports. */
    static <T> Optional<T> read(BundleNode piece, Function<String, T> reader) {
        try {
            return Optional.ofNullable(piece.orNull()).map(reader);
        } catch (IllegalArgumentException | DateTimeException notReadable) {
            return Optional.empty();
        }
    }

    /** Returns the address in the form to store. */
    static @Nullable WebAddress address(BundleNode piece) {
        String address = piece.orNull();
        return address == null ? null : WebAddress.of(address).canonical();
    }

    /** Returns the day; empty if there is none that can be read. */
    static Optional<LocalDate> day(BundleNode piece) {
        return read(piece, LocalDate::parse);
    }

    /** Returns the instant to the microsecond, which is PostgreSQL's precision; empty if there is none that can be read. */
    static Optional<Instant> instant(BundleNode piece) {
        String text = piece.orNull();
        try {
            return text == null ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException notReadable) {
            return Optional.empty();
        }
    }
}
