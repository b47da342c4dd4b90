package org.counterclaim.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.actor.Actors;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.ActorMatches.ActorMatch;
import org.counterclaim.testing.OneOfEach;
import org.counterclaim.testing.RecordTest;
import org.counterclaim.testing.Thorough;

import static org.assertj.core.api.Assertions.assertThat;

@RecordTest
class ActorMatchTests {

    private static final long SEED = Long.getLong("seed", 7);
    private static final int ACTORS = Thorough.or(400, 4_000);
    private static final int BATCHES = Thorough.or(4, 60);
    private static final int BATCH = 50;

    @Autowired
    ActorMatches matches;

    @Autowired
    Actors actors;

    @Autowired
    PlatformTransactionManager transactions;

    private final Map<String, String> slugs = new HashMap<>();

    private void make(List<String> names, ActorKind kind, Set<String> aliases) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> names.forEach(name -> {
            Slug slug = Slug.of("m-" + slugs.size() + "-" + Integer.toHexString(System.identityHashCode(this)));
            actors.save(new Actor(slug, new ActorDetails(name, kind, null, aliases, null, null, null, Set.of()), OneOfEach.CHANGE));
            slugs.put(name, slug.text());
        }));
    }

    @Test
    void misspeltNamesLeadToTheirActors() {
        MisspeltNames people = new MisspeltNames(SEED);
        List<String> names = people.names(ACTORS);
        make(names, ActorKind.PERSON, Set.of());
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        List<String> wronglySure = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            List<String> meant = random.ints(BATCH, 0, names.size()).mapToObj(names::get).toList();
            List<String> typed = meant.stream().map(people::misspelt).toList();
            List<List<ActorMatch>> found = matches.of(typed, typed.stream().map(name -> Set.<String>of()).toList());
            for (int j = 0; j < BATCH; j++) {
                ActorMatch first = found.get(j).stream().findFirst().orElse(null);
                if (first == null || !first.slug().equals(slugs.get(meant.get(j)))) {
                    wrong.add(meant.get(j) + " typed as " + typed.get(j) + ": " + first);
                    wronglySure.addAll(first != null && first.isSure() ? List.of(wrong.getLast()) : List.of());
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(BATCHES * BATCH / 20);
        assertThat(wronglySure).hasSizeLessThanOrEqualTo(BATCHES * BATCH / 200);
    }

    @Test
    void otherNameLeadsToTheActorToo() {
        make(List.of("Kyrgyz Bureau of Barometers"), ActorKind.ORGANISATION, Set.of("Barometerbüro Bischkek"));
        for (String typed : List.of("Barometerburo Bishkek", "Bureau of Barometers, Kyrgyz", "kyrgiz burau of barometers")) {
            assertThat(matches.of(List.of(typed), List.of(Set.of("organisation"))).getFirst()).as(typed).first()
                    .matches(actor -> actor.slug().equals(slugs.get("Kyrgyz Bureau of Barometers")));
            assertThat(matches.of(List.of(typed), List.of(Set.of("person"))).getFirst()).as(typed)
                    .noneMatch(actor -> actor.slug().equals(slugs.get("Kyrgyz Bureau of Barometers")));
        }
    }
}
