package org.counterclaim.factcheck.queue;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.account.SignedIn;

/** Stores each fact-checker's saved filters. Nobody sees another person's. */
@Repository
class SavedViews {

    /** How many one account may have. */
    static final int MOST = 30;

    private final JdbcClient database;

    SavedViews(JdbcClient database) {
        this.database = database;
    }

    /** This person's, by name. */
    List<SavedView> of(SignedIn by) {
        return database.sql("select id, name, query from private.saved_view where account_id = :by order by lower(name), name")
                .param("by", by.id())
                .query((row, number) -> new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    /** Saves a view, replacing one with the same name; returns false if there are too many. */
    boolean save(SignedIn by, String name, String query) {
        return database.sql("""
                        insert into private.saved_view (account_id, name, query) select :by, :name, :query
                        where (select count(*) from private.saved_view where account_id = :by and name <> :name) < :most
                        on conflict (account_id, name) do update set query = excluded.query""")
                .param("by", by.id()).param("name", name).param("query", query).param("most", MOST).update() == 1;
    }

    /** Removes one of this person's, if there is such a one. */
    void remove(SignedIn by, UUID view) {
        database.sql("delete from private.saved_view where id = :id and account_id = :by").param("id", view).param("by", by.id()).update();
    }
}
