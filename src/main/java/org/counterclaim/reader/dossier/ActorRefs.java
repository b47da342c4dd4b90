package org.counterclaim.reader.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads actors as pages name them. */
@Repository
public class ActorRefs {

    private final JdbcClient database;

    ActorRefs(JdbcClient database) {
        this.database = database;
    }

    /** Returns the actors with these ids, in the order of their names, by one query, or none for no ids. */
    public Map<UUID, ActorRef> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : database.sql(
                "select id, slug, name, kind, is_plural(a) plural from actor a where id in (:ids) order by name")
                .param("ids", ids)
                .query(DossierRows::actor).stream()
                .collect(Collectors.toMap(ActorRef::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }
}
