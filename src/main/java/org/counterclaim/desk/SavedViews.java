package org.counterclaim.desk;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.counterclaim.account.Role;
import org.counterclaim.account.SignedIn;
import org.counterclaim.core.InputText;
import org.counterclaim.web.form.RejectedFormException;

/** Stores the lists, searches and views of the queue that people on the staff save. Nobody sees another person's, unless it is shared. */
@Repository
public class SavedViews {

    /** How many one account may have. */
    public static final int MOST = 30;

    private static final int LONGEST_NAME = 80;

    private final JdbcClient database;

    SavedViews(JdbcClient database) {
        this.database = database;
    }

    /** Returns a person's own and those that others share, by name: only those that the person's roles can open. */
    public List<SavedView> of(SignedIn by) {
        return database.sql("""
                        select v.id, v.name, v.path, v.query, v.shared, v.account_id = :by own, a.public_name owner
                        from private.saved_view v join account a on a.id = v.account_id
                        where (v.account_id = :by or v.shared) and (v.path <> '/review' or :checks)
                            and (v.path not like '/desk/%' or :edits)
                        order by lower(v.name), v.name, v.id""")
                .param("by", by.id()).param("checks", by.is(Role.FACT_CHECKER)).param("edits", by.is(Role.EDITOR))
                .query((row, number) -> new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("path"),
                        row.getString("query"), row.getBoolean("shared"), row.getBoolean("own"), row.getString("owner")))
                .list();
    }

    /**
     * Saves a view, replacing one of this person's with the same name.
     *
     * @throws RejectedFormException if the name is empty or too long, or if the person has too many
     */
    public void save(SignedIn by, String typed, String path, String query, boolean isShared) {
        String name = InputText.isKeepable(typed) ? InputText.clean(typed).replaceAll("\\s+", " ") : "";
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new RejectedFormException("Give it a name of at most " + LONGEST_NAME + " characters.");
        }
        boolean isSaved = database.sql("""
                        insert into private.saved_view (account_id, name, path, query, shared) select :by, :name, :path, :query, :shared
                        where (select count(*) from private.saved_view where account_id = :by and name <> :name) < :most
                        on conflict (account_id, name) do update
                            set path = excluded.path, query = excluded.query, shared = excluded.shared""")
                .param("by", by.id()).param("name", name).param("path", path).param("query", query).param("shared", isShared)
                .param("most", MOST).update() == 1;
        if (!isSaved) {
            throw new RejectedFormException("You have saved " + MOST + " already. Remove one first.");
        }
    }

    /** Removes one of this person's, if there is such a one. */
    public void remove(SignedIn by, UUID view) {
        database.sql("delete from private.saved_view where id = :id and account_id = :by").param("id", view).param("by", by.id()).update();
    }
}
