package org.counterclaim.reader.filter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

import org.counterclaim.core.date.FuzzyDate;
import org.counterclaim.statement.Signal;
import org.counterclaim.statement.Stance;

/**
 * What lists and searches ask of records. A criterion that is null does not restrict them. Claims pass by themselves; stories if a claim in
 * them does, actors if a claim does on which they speak (or have the role that is asked for), articles if a claim does on which they carry
 * a statement. What is asked of a statement (speaker, stance, date, publisher, language) is asked of one statement. A statement passes if
 * it meets that itself, and its claim the rest. Topics pass if nothing is asked.
 *
 * @param topic of the claim; for stories, of the story itself
 * @param actor who takes part in the claim; who makes the statement
 * @param role how the actor takes part; without an actor, how anybody does; null for any role
 * @param verdict a verdict's mark, or "unverified"
 * @param from only what may have been said at or after the beginning of this date; for articles, published
 * @param to only what may have been said at or before the end of this date; for articles, published
 * @param publisher of an article that carries it
 * @param language of an article that carries it, as a tag of BCP 47; a tag without a region includes those with one
 * @param missing what the claims do not have
 */
public record RecordFilter(
        @Nullable NamedRecord story,
        @Nullable NamedRecord topic,
        @Nullable NamedRecord actor,
        @Nullable ActorRole role,
        @Nullable Stance stance,
        @Nullable String verdict,
        @Nullable Signal signal,
        @Nullable FuzzyDate from,
        @Nullable FuzzyDate to,
        @Nullable NamedRecord publisher,
        @Nullable String language,
        Set<MissingPart> missing) {

    /** Whether it hides anything. */
    public boolean narrows() {
        return !parameters().isEmpty();
    }

    /** Whether it has a criterion that a form may keep folded away beside story, actor and verdict. */
    public boolean asksForMore() {
        return role != null || stance != null || signal != null || from != null || to != null || topic != null || publisher != null
                || language != null
                || !missing.isEmpty();
    }

    /** Returns the parameters that ask for it, in the order in which people read them. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
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
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    /** Returns an address with parameters. */
    public static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
