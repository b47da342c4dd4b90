package org.counterclaim.reader.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.reader.search.SearchQuery;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;

/**
 * The part of a list that a reader asked to see, in an order. A criterion that is null does not restrict it. Claims are listed if they
 * pass; stories if a claim in them does, actors if a claim does on which they speak (or have the role that is asked for), articles if a
 * claim does on which they carry a statement. What is asked of a statement (speaker, stance, date, publisher, language) is asked of one
 * statement.
 *
 * @param words what search has to find in the record
 * @param topic of the claim; in the list of stories, of the story itself
 * @param actor who takes part in the claim
 * @param role how the actor takes part; without an actor, how anybody does; null for any role
 * @param verdict a verdict's mark, or "unverified"
 * @param kind of the actors or articles in the list
 * @param from only what may have been said at or after the beginning of this date; for articles, published
 * @param to only what may have been said at or before the end of this date; for articles, published
 * @param publisher of an article that carries it
 * @param language of an article that carries it, as a tag of BCP 47; a tag without a region includes those with one
 * @param missing what the claims do not have
 */
public record RecordFilter(
        RecordList list,
        @Nullable SearchQuery words,
        @Nullable NamedRecord story,
        @Nullable NamedRecord topic,
        @Nullable NamedRecord actor,
        @Nullable ActorRole role,
        @Nullable Stance stance,
        @Nullable String verdict,
        @Nullable Signal signal,
        @Nullable String kind,
        @Nullable FuzzyDate from,
        @Nullable FuzzyDate to,
        @Nullable NamedRecord publisher,
        @Nullable String language,
        Set<MissingPart> missing,
        ListOrder order) {

    /** Whether it hides anything. */
    public boolean narrows() {
        Map<String, String> parameters = parameters();
        parameters.remove("order");
        return !parameters.isEmpty();
    }

    /** Whether it has a criterion that a form may keep folded away. */
    public boolean asksForMore() {
        return role != null || stance != null || signal != null || from != null || to != null || topic != null || publisher != null
                || language != null
                || !missing.isEmpty();
    }

    /** Returns the parameters that ask for it, in the order in which people read them. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "words", words == null ? null : words.typed());
        put(all, "kind", kind);
        put(all, "story", story == null ? null : story.slug());
        put(all, "topic", topic == null ? null : topic.slug());
        put(all, "actor", actor == null ? null : actor.slug());
        put(all, "role", role);
        put(all, "stance", stance == null ? null : stance.mark());
        put(all, "verdict", verdict);
        put(all, "signal", signal);
        put(all, "from", from);
        put(all, "to", to);
        put(all, "publisher", publisher == null ? null : publisher.slug());
        put(all, "language", language);
        for (MissingPart part : MissingPart.values()) {
            put(all, part.parameter(), missing.contains(part) ? "yes" : null);
        }
        put(all, "order", order == ListOrder.CHANGED ? null : order);
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    /** Returns the address of the list with these parameters. */
    public String address() {
        return address(list.path(), parameters());
    }

    /** Returns the address of this part of the list in a format: "csv", "json" or "atom". */
    public String file(String format) {
        return address(list.path() + "." + format, parameters());
    }

    /** Returns the address of the list without some parameters. */
    String without(String... names) {
        Map<String, String> rest = parameters();
        Set.of(names).forEach(rest::remove);
        return address(list.path(), rest);
    }

    /** Returns the address of the list with another value of a parameter. */
    String with(String name, String value) {
        Map<String, String> changed = parameters();
        changed.put(name, value);
        return address(list.path(), changed);
    }

    private static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
