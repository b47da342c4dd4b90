package org.counterclaim.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import org.counterclaim.account.SignedIn;
import org.counterclaim.core.InputText;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.form.FormSubmission;
import org.counterclaim.web.form.FormValues;
import org.counterclaim.web.form.IdempotencyKeys;

/** Stores drafts of forms. Nobody can read another person's draft, unless it was handed in. */
@Repository
public class Drafts {

    /** The most characters of a draft, so that it fits in its row even if every character takes several bytes. */
    private static final int LONGEST = 200_000;
    private static final int LONGEST_TITLE = 150;

    private static final String ALL = """
            select d.*, a.public_name from private.draft d join account a on a.id = d.account_id\s""";

    private final JdbcClient database;
    private final ObjectMapper json;

    Drafts(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Saves what was typed into a form as the draft with the form's key, replacing its earlier content.
     *
     * @param address where the form is
     * @return as the other method
     */
    @Transactional
    public Optional<Integer> save(FormSubmission sent, RecordForm<?, ?> form, String address, SignedIn by) {
        if (sent.typed().length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "A draft holds at most 200,000 characters.");
        }
        FormValues typed = sent.typed().keepable();
        return save(sent.key(), by, form.plural(), address, typed, InputText.fitting(form.draftTitle(typed), LONGEST_TITLE),
                sent.draftRevision());
    }

    /**
     * Saves a draft, replacing its earlier content.
     *
     * @param revision the draft's revision when this was typed; 0 for a new one
     * @return the new revision; empty, with nothing saved, if the draft was saved elsewhere meanwhile, was published, or belongs to
     * somebody else
     */
    @Transactional
    public Optional<Integer> save(UUID key, SignedIn by, String form, String address, FormValues typed, String title, int revision) {
        IdempotencyKeys.lock(database, key.toString());
        return database.sql("""
                        insert into private.draft as draft (key, account_id, form, address, typed, title, revision)
                        select :key, :account, :form, :address, :typed, :title, 1
                        where (:revision = 0 or exists (select from private.draft where key = :key))
                            and not exists (select from private.sent_form where key = :key)
                        on conflict (key) do update set typed = excluded.typed, title = excluded.title,
                            revision = draft.revision + 1, saved_at = now()
                            where draft.account_id = :account and draft.revision = :revision
                        returning revision""")
                .param("key", key).param("account", by.id()).param("form", form).param("address", address)
                .param("typed", json.writeValueAsString(typed.values())).param("title", title).param("revision", revision)
                .query(Integer.class).optional();
    }

    /** Returns a draft's content; a 404 if there is none that this person may read. */
    public FormSubmission typed(UUID key, SignedIn by) {
        return get(key, by).sent();
    }

    /** Returns the draft with a key; a 404 if there is none that this person may read. */
    Draft get(UUID key, SignedIn by) {
        return find(key, by).orElseThrow(() -> new NotFoundException(Draft.MISSING));
    }

    /** Returns the draft with a key; empty if there is none that this person may read. */
    public Optional<Draft> find(UUID key, SignedIn by) {
        return database.sql(ALL + "where d.key = :key and (d.account_id = :account or d.handed_in_at is not null)")
                .param("key", key).param("account", by.id()).query(this::draft).optional();
    }

    /** This person's own drafts, the last saved first. */
    List<Draft> of(SignedIn by) {
        return database.sql(ALL + "where d.account_id = :account order by d.saved_at desc limit 200")
                .param("account", by.id()).query(this::draft).list();
    }

    /**
     * Returns drafts of the forms of a kind, the last saved first: this person's own, and those that were handed in.
     *
     * @param form the kind of record, by its name in addresses
     * @param savedAt when the draft was saved after which the list continues, and (key) its key; null for the beginning
     */
    public List<Draft> readable(String form, SignedIn by, @Nullable Timestamp savedAt, @Nullable UUID key, int most) {
        return database.sql(ALL + """
                        where d.form = :form and (d.account_id = :account or d.handed_in_at is not null)
                            and (:key::uuid is null or (d.saved_at, d.key) < (:savedAt::timestamptz, :key::uuid))
                        order by d.saved_at desc, d.key desc limit :most""")
                .param("form", form).param("account", by.id()).param("savedAt", savedAt).param("key", key).param("most", most)
                .query(this::draft).list();
    }

    /** Returns drafts that were handed in. */
    List<Draft> handedIn() {
        return database.sql(ALL + "where d.handed_in_at is not null order by d.handed_in_at limit 200").query(this::draft).list();
    }

    /** Returns drafts that others have saved in the last quarter of an hour; show only their owners and places. */
    List<Draft> underway(SignedIn by) {
        return database.sql(ALL + """
                        where d.account_id <> :account and d.saved_at > now() - interval '15 minutes'
                        order by d.saved_at desc limit 50""")
                .param("account", by.id()).query(this::draft).list();
    }

    /** Lets all editors read and publish it. */
    boolean handIn(UUID key, SignedIn by) {
        return database.sql(
                "update private.draft set handed_in_at = coalesce(handed_in_at, now()) where key = :key and account_id = :account")
                .param("key", key).param("account", by.id()).update() == 1;
    }

    /** Takes it back. */
    boolean takeBack(UUID key, SignedIn by) {
        return database.sql("update private.draft set handed_in_at = null where key = :key and account_id = :account")
                .param("key", key).param("account", by.id()).update() == 1;
    }

    /** Throws it away. */
    boolean remove(UUID key, SignedIn by) {
        return database.sql("delete from private.draft where key = :key and account_id = :account")
                .param("key", key).param("account", by.id()).update() == 1;
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        Map<String, List<String>> typed = json.readValue(row.getString("typed"), new TypeReference<>() {});
        return new Draft(row.getObject("key", UUID.class), row.getObject("account_id", UUID.class), row.getString("form"),
                row.getString("address"), FormValues.ofLists(typed), row.getString("title"), row.getInt("revision"),
                row.getTimestamp("saved_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("handed_in_at")).map(Timestamp::toInstant).orElse(null),
                row.getString("public_name"));
    }
}
