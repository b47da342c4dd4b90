package org.counterclaim.desk;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.InputText;

/** Finds existing records with the name that another record would get. */
@Repository
public class DuplicateNames {

    private static final int LONGEST = 100;
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient database;

    DuplicateNames(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the question to ask before another record gets a name; empty if no record of its kind has it.
     *
     * @param form that of the record's kind
     * @param besides the record that would get it; null if it is not on record yet
     */
    public Optional<String> question(RecordForm<?, ?> form, String name, @Nullable UUID besides) {
        return database.sql("""
                        select slug from record_name
                        where kind = :kind and plain(name) = plain(:name) and id <> :besides order by slug limit 1""")
                .param("kind", form.kind()).param("name", name).param("besides", besides == null ? NONE : besides)
                .query(String.class).optional()
                .map(slug -> "“%s” is on record already, at /%s/%s. This would be another %s of that name."
                        .formatted(InputText.beginning(name, LONGEST), form.plural(), slug, form.kind()));
    }

}
