package org.counterclaim.history;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.record.EntryAction;
import org.counterclaim.record.RecordType;

/**
 * The part of the history that a reader asked to see. A criterion that is null does not restrict it.
 *
 * @param person the author's exact public name
 * @param story only records that show on this story's page
 * @param from the first day (UTC)
 * @param to the last day (UTC)
 * @param before only entries before this position, for later pages
 */
public record HistoryFilter(@Nullable RecordType<?, ?> kind, @Nullable EntryAction action, @Nullable String person,
        @Nullable RecordRef story,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long before) {

    /** Whether it hides any entries, apart from paging. */
    public boolean narrows() {
        return kind != null || action != null || person != null || story != null || from != null || to != null;
    }

    /** Returns what it shows, in words. */
    public String words() {
        List<String> words = new ArrayList<>();
        Optional.ofNullable(kind).ifPresent(one -> words.add(one.many()));
        Optional.ofNullable(action).ifPresent(one -> words.add("what was " + one));
        Optional.ofNullable(person).ifPresent(one -> words.add("by " + one));
        Optional.ofNullable(story).ifPresent(one -> words.add("in the story “" + one.name() + "”"));
        Optional.ofNullable(from).ifPresent(day -> words.add("from " + FuzzyDate.of(day).words()));
        Optional.ofNullable(to).ifPresent(day -> words.add("to " + FuzzyDate.of(day).words()));
        return "Only " + String.join(", ", words) + ".";
    }

    /** Returns the address of the next page, whose entries are before this position. */
    String hrefBefore(long position) {
        return UriComponentsBuilder.fromPath("/history")
                .queryParamIfPresent("kind", Optional.ofNullable(kind))
                .queryParamIfPresent("action", Optional.ofNullable(action))
                .queryParamIfPresent("person", Optional.ofNullable(person).map(name -> "{person}"))
                .queryParamIfPresent("story", Optional.ofNullable(story).map(RecordRef::slug))
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("to", Optional.ofNullable(to))
                .queryParam("before", position)
                .encode().buildAndExpand(Optional.ofNullable(person).map(name -> new Object[] {name}).orElseGet(() -> new Object[0]))
                .toUriString();
    }

    @Nullable
    Timestamp fromMoment() {
        return from == null ? null : Timestamp.from(from.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Nullable
    Timestamp untilMoment() {
        return to == null ? null : Timestamp.from(to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
