package org.counterclaim.factcheck.interest;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.core.InputText;

/** Reads the interests that fact-checkers have declared. */
@Repository
public class DeclaredInterests {

    /** The most characters that a verdict holds. */
    private static final int LONGEST = 2000;

    /** SQL for interests; a merged actor counts as the one it was merged into. */
    private static final String TIES = """
            with recursive tie (actor_id, words) as (
                select actor_id, words from account_interest where account_id = :account
                union select a.merged_into_id, t.words from tie t join actor a on a.id = t.actor_id where a.merged_into_id is not null)
            select a.name, t.words from tie t join actor a on a.id = t.actor_id where a.merged_into_id is null\s""";

    private final JdbcClient database;

    DeclaredInterests(JdbcClient database) {
        this.database = database;
    }

    /** Returns everything that a person declared, by the names of the actors. */
    List<Interest> of(UUID account) {
        return database.sql("""
                        select a.id, a.slug, a.name, i.words from account_interest i join actor a on a.id = i.actor_id
                        where i.account_id = :account order by a.name, a.id""")
                .param("account", account)
                .query((row, number) -> new Interest(row.getObject("id", UUID.class), row.getString("slug"), row.getString("name"),
                        row.getString("words")))
                .list();
    }

    /**
     * Returns a person's interests in actors whom a claim is about or who made a statement on it, a line for each; null if there are none.
     */
    @Nullable
    public String on(UUID claim, UUID account) {
        String all = database.sql(TIES + """
                        and (exists (select from claim_about b where b.claim_id = :claim and b.actor_id = a.id)
                            or exists (select from standing_statement s where s.claim_id = :claim and s.actor_id = a.id))
                        order by a.name, a.id, t.words""")
                .param("account", account).param("claim", claim)
                .query((row, number) -> row.getString("name") + ": " + row.getString("words")).list()
                .stream().collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : InputText.fitting(all, LONGEST);
    }
}
