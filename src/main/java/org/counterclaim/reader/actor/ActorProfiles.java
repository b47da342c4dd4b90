package org.counterclaim.reader.actor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.reader.dossier.ActorRef;
import org.counterclaim.reader.dossier.DossierRows;

/** Reads what is on record of actors: two queries each. */
@Repository
class ActorProfiles {

    private final JdbcClient database;

    ActorProfiles(JdbcClient database) {
        this.database = database;
    }

    /** The actor who has, or had, this slug. */
    Optional<ActorProfile> find(String slug) {
        List<ActorRef> vouchers = database.sql("""
                        select v.id, v.slug, v.name, v.kind, is_plural(v) plural from actor_vouched_by b join actor v on v.id = b.voucher_id
                        where b.actor_id = (
                            select id from actor where slug = :slug
                            union select actor_id from actor_former_slug where slug = :slug)
                        order by v.name""")
                .param("slug", slug)
                .query(DossierRows::actor)
                .list();
        return database.sql("""
                        select a.*, is_plural(a) plural, array(select alias from actor_alias l where l.actor_id = a.id
                            order by alias) aliases
                        from actor a
                        where withdrawn_at is null
                            and (slug = :slug or id = (select actor_id from actor_former_slug where slug = :slug))""")
                .param("slug", slug)
                .query((row, number) -> profile(row, DossierRows.actor(row, number), vouchers))
                .optional();
    }

    private static ActorProfile profile(ResultSet row, ActorRef actor, List<ActorRef> vouchers) throws SQLException {
        UUID id = actor.id();
        return new ActorProfile(id, actor.slug(), actor.name(), actor.kind(), actor.isPlural(), row.getString("description"),
                row.getString("wikidata_id"), row.getString("web_address"),
                List.of((String[]) row.getArray("aliases").getArray()), vouchers);
    }
}
