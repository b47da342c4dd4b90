package org.counterclaim.web.form;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.date.FuzzyDate;

/** Finds what to type for a date on record. */
final class DateInput {

    private static final LocalDate ONE_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate ANOTHER_DAY = LocalDate.of(2001, 6, 15);

    private DateInput() {}

    /** Returns the words as entered, or other plain ones, if they mean the same on every day; otherwise EDTF. Returns null for null. */
    static @Nullable String of(@Nullable FuzzyDate date) {
        return date == null ? null : Stream.of(date.entered(), date.words()).filter(Objects::nonNull)
                .filter(words -> means(words, date, ONE_DAY) && means(words, date, ANOTHER_DAY))
                .findFirst().orElse(date.edtf());
    }

    private static boolean means(String words, FuzzyDate date, LocalDate today) {
        try {
            return FuzzyDate.read(words, today).equals(date);
        } catch (FuzzyDate.InvalidDateException unreadable) {
            return false;
        }
    }
}
