package org.counterclaim.history.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The tables of actors. */
final class ActorTables {

    static final List<TableRows> ALL = List.of(
            TableRows.record("actor", "slug, name, kind, description, grammatical_number, wikidata_id, web_address, " + SharedColumns.MERGEABLE, ActorTables::actor),
            SharedColumns.formerSlugs("actor"),
            TableRows.pairs("actor_alias", "actor_id, alias", past -> past.texts("aliases")),
            TableRows.pairs("actor_vouched_by", "actor_id, voucher_id", past -> past.ids("vouchedBy")));

    private ActorTables() {}

    private static List<@Nullable Object> actor(ReplayedState past) {
        return SharedColumns.join(SharedColumns.values(past.text("slug"), past.text("name"), past.text("kind"), past.text("description"), past.text("grammaticalNumber"),
                past.text("wikidataId"), past.text("webAddress")), SharedColumns.mergeable(past));
    }
}
