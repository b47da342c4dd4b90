package org.counterclaim.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.InputText;

/** Finds the records that refer to a record. */
@Repository
public class RecordUses {

    private static final int NAMED = 5;
    private static final int LONGEST = 80;

    private final JdbcClient database;

    RecordUses(JdbcClient database) {
        this.database = database;
    }

    private record RecordUse(String kind, String label) {

        @Override
        public String toString() {
            return kind + " “" + InputText.beginning(label, LONGEST) + "”";
        }
    }

    /**
     * Returns why a record cannot be withdrawn because others refer to it, in words for the person who tries; empty if no present record
     * does.
     */
    public Optional<String> obstacle(String kind, UUID id) {
        List<RecordUse> uses = database.sql("""
                        select distinct n.kind, n.id, n.label
                        from record_reference r join record_name n on n.kind = r.by_kind and n.id = r.by_id and n.names_label
                        where r.kind = :kind and r.id = :id order by n.kind desc, n.id""")
                .param("kind", kind).param("id", id).query(new SimplePropertyRowMapper<>(RecordUse.class)).list();
        return uses.isEmpty() ? Optional.empty() : Optional.of("%s: %s%s. Change %s first, or merge this %s into another.".formatted(
                uses.size() == 1 ? "One record names it" : uses.size() + " records name it",
                String.join("; ", uses.stream().limit(NAMED).map(RecordUse::toString).toList()),
                uses.size() > NAMED ? "; and %d more".formatted(uses.size() - NAMED) : "",
                uses.size() == 1 ? "that" : "those", kind));
    }
}
