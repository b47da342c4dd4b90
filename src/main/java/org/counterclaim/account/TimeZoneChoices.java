package org.counterclaim.account;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The time zones that a person may choose: the places of the IANA time zone database. */
final class TimeZoneChoices {

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|Etc/UTC");

    /** The identifiers, in order. */
    static final SortedSet<String> ALL = Collections.unmodifiableSortedSet(ZoneId.getAvailableZoneIds().stream()
            .filter(PLACE.asMatchPredicate()).collect(Collectors.toCollection(TreeSet::new)));

    private TimeZoneChoices() {}

    /** Returns the zone with this identifier; empty for null and for unknown ones. */
    static Optional<ZoneId> find(@Nullable String id) {
        return id == null || !ALL.contains(id) ? Optional.empty() : Optional.of(ZoneId.of(id));
    }
}
