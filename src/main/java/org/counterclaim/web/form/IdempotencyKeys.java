package org.counterclaim.web.form;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Remembers received forms, so that a form sent twice, even at the same moment, takes effect once. */
@Repository
public class IdempotencyKeys {

    private final JdbcClient database;

    IdempotencyKeys(JdbcClient database) {
        this.database = database;
    }

    /**
     * Carries out a form unless it was received before; a second arrival waits for the first. It must run in a transaction.
     *
     * @param form the form. If the same key comes again with other content, as after the browser's back button, it is a new form
     * @param what carries the form out and returns the address to go to afterwards
     * @return the address that the first arrival led to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(FormSubmission form, UUID account, Supplier<String> what) {
        UUID key = form.key();
        lock(database, key.toString());
        if (isOfAnother(key, account)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "This form was sent by somebody else.");
        }
        Map<String, Object> sent = Map.of("key", key, "content", form.typed().digest(), "account", account);
        Optional<String> before = database.sql("select address from private.sent_form where key = :key and content = :content")
                .params(sent).query(String.class).optional();
        if (before.isPresent()) {
            return before.get();
        }
        String address = what.get();
        database.sql("insert into private.sent_form (key, content, account_id, address) values (:key, :content, :account, :address)")
                .params(sent).param("address", address).update();
        database.sql("delete from private.draft where key = :key and (account_id = :account or handed_in_at is not null)")
                .param("key", key).param("account", account).update();
        return address;
    }

    /**
     * Throws if a program's key was sent with another request before, or if the first request with it is still being carried out: a person
     * would wait for that, a program asks again.
     *
     * @param place what the address begins with that the first request led to
     * @throws ResponseStatusException 422 or 409
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void throwUnlessSame(FormSubmission form, String place) {
        boolean isFree = database.sql("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))").param("key", form.key().toString())
                .query(Boolean.class).single();
        if (!isFree) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "The first request with this Idempotency-Key is still being carried out. Ask again in a moment.");
        }
        boolean isOther = database.sql("""
                        select exists (select from private.sent_form
                            where key = :key and (content <> :content or not starts_with(address, :place)))""")
                .param("key", form.key()).param("content", form.typed().digest()).param("place", place).query(Boolean.class).single();
        if (isOther) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
                    "Another request was sent with this Idempotency-Key before. Choose a new key for each new request.");
        }
    }

    /** Returns the address that an earlier form with this key but other content led to; empty if there was none. */
    public Optional<String> takenBefore(UUID key) {
        return database.sql("select address from private.sent_form where key = :key order by at desc limit 1")
                .param("key", key).query(String.class).optional();
    }

    private boolean isOfAnother(UUID key, UUID account) {
        return database.sql("select exists (select from private.sent_form where key = :key and account_id <> :account)")
                .param("key", key).param("account", account).query(Boolean.class).single();
    }

    /** Lets only one transaction at a time handle a form, so that no draft is saved of a form that is just being published. */
    public static void lock(JdbcClient database, String key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", key).query().singleRow();
    }

    /** Waits for other transactions that are about to create a record at the same address. */
    public void waitForOthersAt(String address) {
        lock(database, address);
    }
}
