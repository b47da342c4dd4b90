package org.counterclaim.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The tables of actors. */
final class ActorRows {

    static final List<Rows> ALL = List.of(
            Rows.record("actor", "slug, name, kind, description, grammatical_number, wikidata_id, web_address, " + Shared.MERGEABLE, ActorRows::actor),
            Shared.formerSlugs("actor"),
            Rows.pairs("actor_alias", "actor_id, alias", past -> past.texts("aliases")),
            Rows.pairs("actor_vouched_by", "actor_id, voucher_id", past -> past.ids("vouchedBy")));

    private ActorRows() {}

    private static List<@Nullable Object> actor(Past past) {
        return Shared.join(Shared.values(past.text("slug"), past.text("name"), past.text("kind"), past.text("description"), past.text("grammaticalNumber"),
                past.text("wikidataId"), past.text("webAddress")), Shared.mergeable(past));
    }
}
