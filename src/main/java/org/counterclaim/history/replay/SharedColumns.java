package org.counterclaim.history.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.WebAddress;
import org.counterclaim.core.date.FuzzyDate;

/** Columns that records of several kinds have. */
final class SharedColumns {

    static final String WITHDRAWAL = "withdrawn_at, withdrawn_by, withdrawn_reason";
    static final String MERGEABLE = WITHDRAWAL + ", merged_into_id";

    private SharedColumns() {}

    static TableRows formerSlugs(String kind) {
        return TableRows.parts(kind + "_former_slug", kind + "_id, slug",
                past -> past.texts("formerSlugs").stream().map(slug -> TableRows.Row.of(past.id(), slug)));
    }

    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    static List<@Nullable Object> withdrawal(ReplayedState past) {
        ReplayedState withdrawn = past.part("withdrawn");
        return values(withdrawn.time("at"), withdrawn.text("by"), withdrawn.text("reason"));
    }

    static List<@Nullable Object> mergeable(ReplayedState past) {
        return join(withdrawal(past), values(past.id("mergedInto")));
    }

    static String date(String name) {
        return "%1$s_edtf, %1$s_entered, %1$s_earliest, %1$s_latest".formatted(name);
    }

    /** EDTF, the words typed for it, and what both follow from the EDTF: the first and the last millisecond. */
    static List<@Nullable Object> date(ReplayedState past, String name) {
        String edtf = past.text(name);
        if (edtf == null) {
            return values(null, null, null, null);
        }
        FuzzyDate date = FuzzyDate.parse(edtf);
        return values(edtf, past.later(name + "Entered"), date.earliest(), date.latest());
    }

    static @Nullable Object identity(@Nullable String webAddress) {
        return webAddress == null ? null : WebAddress.of(webAddress).identity();
    }

    /** The first part of a text such as "id as claim 1", which names another record. */
    static UUID idBefore(String text, String separator) {
        return UUID.fromString(text.substring(0, text.indexOf(separator)));
    }

    @SafeVarargs
    static List<@Nullable Object> join(List<@Nullable Object>... parts) {
        List<@Nullable Object> all = new ArrayList<>();
        for (List<@Nullable Object> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
