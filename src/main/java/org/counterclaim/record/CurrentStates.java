package org.counterclaim.record;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the present states of records from the tables behind the pages. The history must have the same state for each. */
@Repository
public class CurrentStates {

    private final EntityManager entities;
    private final Map<String, String> queries;

    CurrentStates(EntityManager entities) {
        this.entities = entities;
        this.queries = entities.getMetamodel().getEntities().stream()
                .filter(entity -> AuditedRecord.class.isAssignableFrom(entity.getJavaType()))
                .collect(Collectors.toUnmodifiableMap(entity -> entity.getName().toLowerCase(Locale.ROOT), CurrentStates::query));
    }

    /**
     * The present state of one record.
     *
     * @param record its id
     * @param version its revision, counted from 0
     * @param state its whole state as canonical JSON
     */
    public record CurrentState(UUID record, int version, String state) {}

    /** Returns all kinds of records, as entries name them. */
    public Set<String> types() {
        return queries.keySet();
    }

    /**
     * Returns the states of records of a kind in the order of their ids.
     *
     * @param after the id after which to continue
     * @param most how many at most
     * @throws IllegalArgumentException if there is no such kind
     */
    @Transactional(readOnly = true)
    public List<CurrentState> after(String type, UUID after, int most) {
        String query = queries.get(type);
        if (query == null) {
            throw new IllegalArgumentException("no records are of the kind " + type);
        }
        return entities.createQuery(query, AuditedRecord.class).setParameter("after", after).setMaxResults(most).getResultList().stream()
                .map(record -> new CurrentState(record.id(), record.revision(), record.state().toString()))
                .toList();
    }

    private static String query(EntityType<?> entity) {
        return "select r from %s r where r.id > :after order by r.id".formatted(entity.getName());
    }
}
