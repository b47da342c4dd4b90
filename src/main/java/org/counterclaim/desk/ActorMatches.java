package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.core.NameLikeness;
import org.counterclaim.core.Slug;

/** Finds the actors that many names mean, which may be misspelt. */
@Repository
public class ActorMatches {

    /** How alike a name and a part of another one have to be, by trigrams, for the index to find them: first, and if that finds none. */
    private static final String ALIKE = "0.45";
    private static final String HARDLY_ALIKE = "0.25";

    /** The score below which actors whose names are hardly alike are looked at, too. */
    private static final double DOUBTFUL = 80;

    /** How many spellings are looked for at once: each statement ends well within its time limit, however many names are asked for. */
    private static final int MOST_AT_ONCE = 10;

    /** How many actors are compared with each name. */
    private static final int MOST_COMPARED = 40;

    private static final int PERCENT = 100;
    private static final double SURE = 90;
    private static final double AHEAD = 8;

    /**
     * SQL for the actors with names like each of the texts; the numbers of the texts tell which. The offsets have the database compute each
     * text once, and find names by their indices alone, whatever it believes of their number.
     */
    private static final String FOUND = """
            select t.number, n.slug, n.name, n.kind, n.description,
                array(select l.alias from actor_alias l where l.actor_id = n.id) aliases
            from (select plain(text) text, number from unnest(:texts, :numbers) t (text, number) offset 0) t
            cross join lateral (
                select id from (
                    (select n.id, plain(n.name) "name" from actor n where %s and n.withdrawn_at is null offset 0)
                    union all (select l.actor_id, plain(l.alias) from actor_alias l where %s offset 0)) named
                group by id order by max(word_similarity(t.text, name) + similarity(t.text, name)) desc, id limit :most) f
            cross join lateral (select * from actor n where n.id = f.id and n.withdrawn_at is null offset 0) n"""
            .formatted(isLike("n.name"), isLike("l.alias"));

    private final JdbcClient database;

    ActorMatches(JdbcClient database) {
        this.database = database;
    }

    /**
     * An actor that a name may mean.
     *
     * @param score how alike the name and the actor's most similar name are, from 0 to 100
     * @param isSure whether the name means this actor and hardly any other
     */
    public record ActorMatch(String slug, String name, String kind, @Nullable String description, double score, boolean isSure) {}

    private record Found(int number, ActorMatch actor) {}

    /** A way to write the name of a number. */
    private record Spelling(int number, String text) {}

    /** Marks alone are like every name that has as little to compare. */
    private static boolean isName(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String isLike(String name) {
        return "t.text <% plain(" + name + ")";
    }

    /**
     * Returns the actors that each name may mean, the most likely first.
     *
     * @param kinds for each name, the words for the kinds of actors among which to look; empty for all
     */
    @Transactional(readOnly = true)
    public List<List<ActorMatch>> of(List<String> names, List<Set<String>> kinds) {
        List<Set<ActorMatch>> matches = names.stream().<Set<ActorMatch>>map(name -> new HashSet<>()).toList();
        List<NameLikeness> likenesses = names.stream().map(NameLikeness::new).toList();
        for (String threshold : List.of(ALIKE, HARDLY_ALIKE)) {
            List<Integer> doubtful = IntStream.range(0, names.size())
                    .filter(i -> isName(names.get(i)) && matches.get(i).stream().allMatch(match -> match.score < DOUBTFUL)).boxed()
                    .toList();
            for (Found found : found(names, doubtful, likenesses, threshold)) {
                Set<String> wanted = kinds.get(found.number);
                if (wanted.isEmpty() || wanted.contains(found.actor.kind())) {
                    matches.get(found.number).add(found.actor);
                }
            }
        }
        return matches.stream().map(ActorMatches::sorted).toList();
    }

    private List<Found> found(List<String> names, List<Integer> some, List<NameLikeness> likenesses, String threshold) {
        List<Spelling> spellings = some.stream().flatMap(i -> Stream.of(names.get(i), Slug.from(names.get(i)).text().replace('-', ' '))
                .distinct().map(text -> new Spelling(i, text))).toList();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < spellings.size(); i += MOST_AT_ONCE) {
            found.addAll(found(spellings.subList(i, Math.min(i + MOST_AT_ONCE, spellings.size())), likenesses, threshold));
        }
        return found;
    }

    private List<Found> found(List<Spelling> spellings, List<NameLikeness> likenesses, String threshold) {
        database.sql("select set_config('pg_trgm.word_similarity_threshold', :like, true), set_config('enable_seqscan', 'off', true)")
                .param("like", threshold).query((row, number) -> 0).list();
        return database.sql(FOUND).param("texts", spellings.stream().map(Spelling::text).toArray(String[]::new))
                .param("numbers", spellings.stream().map(Spelling::number).toArray(Integer[]::new)).param("most", MOST_COMPARED)
                .query((row, number) -> new Found(row.getInt("number"), new ActorMatch(row.getString("slug"), row.getString("name"),
                        row.getString("kind"), row.getString("description"), score(likenesses.get(row.getInt("number")),
                                row.getString("name"), (String[]) row.getArray("aliases").getArray()),
                        false)))
                .list();
    }

    private static double score(NameLikeness typed, String name, String[] aliases) {
        double best = typed.to(name);
        for (String alias : aliases) {
            best = Math.max(best, typed.to(alias));
        }
        return Math.round(best * PERCENT * PERCENT) / (double) PERCENT;
    }

    private static List<ActorMatch> sorted(Set<ActorMatch> found) {
        List<ActorMatch> sorted = found.stream()
                .sorted(Comparator.comparingDouble(ActorMatch::score).reversed().thenComparing(ActorMatch::slug)).toList();
        if (sorted.isEmpty() || sorted.getFirst().score < SURE
                || (sorted.size() > 1 && sorted.getFirst().score - sorted.get(1).score < AHEAD)) {
            return sorted;
        }
        ActorMatch first = sorted.getFirst();
        List<ActorMatch> all = new ArrayList<>(sorted);
        all.set(0, new ActorMatch(first.slug, first.name, first.kind, first.description, first.score, true));
        return all;
    }
}
