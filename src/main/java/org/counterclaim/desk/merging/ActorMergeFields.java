package org.counterclaim.desk.merging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.counterclaim.actor.Actor;
import org.counterclaim.actor.ActorDetails;
import org.counterclaim.actor.ActorKind;
import org.counterclaim.record.ChangeReason;

/** Where actors name each other. */
final class ActorMergeFields implements MergeFields<Actor> {

    static final String ALIASES = "other names";
    private static final String VOUCHERS = "who vouches for them";

    @Override
    public String name(Actor actor) {
        return actor.details().name();
    }

    @Override
    public Map<String, List<String>> of(Actor actor) {
        ActorDetails details = actor.details();
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put(ALIASES, details.aliases().stream().sorted().toList());
        if (details.kind() == ActorKind.UNNAMED_SOURCE) {
            places.put(VOUCHERS, MergeFields.text(details.vouchedBy()));
        }
        return places;
    }

    @Override
    public void put(Actor actor, Map<String, List<String>> places, ChangeReason change) {
        ActorDetails details = actor.details();
        actor.revise(new ActorDetails(details.name(), details.kind(), details.description(),
                Set.copyOf(Objects.requireNonNull(places.get(ALIASES))), details.grammaticalNumber(),
                details.wikidataId(), details.webAddress(),
                MergeFields.set(places.getOrDefault(VOUCHERS, List.of()))), change);
    }

    @Override
    public Set<String> gathered() {
        return Set.of(ALIASES, VOUCHERS);
    }
}
