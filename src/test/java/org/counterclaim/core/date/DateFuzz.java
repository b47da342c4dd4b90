package org.counterclaim.core.date;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.counterclaim.core.date.FuzzyDate.InvalidDateException;
import org.counterclaim.testing.FuzzInput;

/** Dates in English and in EDTF: each is refused, or can be written and read again. */
public final class DateFuzz {

    private static final LocalDate TODAY = LocalDate.of(2022, 10, 13);

    private DateFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = FuzzInput.text(input, 50_000);
        try {
            FuzzyDate.fixed(text, new ReferenceDay(TODAY, ZoneOffset.UTC));
            check(FuzzyDate.read(text, TODAY));
        } catch (InvalidDateException refused) {
            return;
        }
    }

    private static void check(FuzzyDate date) {
        FuzzyDate again = FuzzyDate.parse(date.edtf());
        boolean isSame = again.equals(date) && date.earliest() <= date.latest();
        FuzzyDate spoken = FuzzyDate.read(date.words(), TODAY);
        FuzzyDate brief = FuzzyDate.read(date.shortWords(), TODAY);
        if (!isSame || spoken.earliest() != date.earliest() || spoken.latest() != date.latest() || brief.latest() != date.latest()) {
            throw new AssertionError(date + " is read back as " + again + ", " + spoken + " and " + brief);
        }
        date.htmlDatetime();
        date.implausibility(TODAY);
        date.compare(FuzzyDate.of(TODAY));
    }
}
