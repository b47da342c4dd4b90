package org.counterclaim.desk;

import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** The forms that have arrived: one sent twice, even at the same moment, takes effect once. */
@Repository
public class SentForms {

    private final JdbcClient database;

    SentForms(JdbcClient database) {
        this.database = database;
    }

    /**
     * Does what a form asks for, unless it has arrived before; a second arrival waits for the first. Only in a transaction.
     *
     * @param key the form's key, made when it was opened
     * @param what does it and returns the address to go to afterwards
     * @return the address that the first arrival led to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String once(UUID key, UUID account, Supplier<String> what) {
        lock(database, key.toString());
        int first = database.sql("insert into private.sent_form (key, account_id, address) values (:key, :account, '') on conflict do nothing")
                .param("key", key).param("account", account).update();
        if (first == 0) {
            return database.sql("select address from private.sent_form where key = :key and account_id = :account")
                    .param("key", key).param("account", account).query(String.class).optional()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "This form was sent by somebody else."));
        }
        String address = what.get();
        database.sql("update private.sent_form set address = :address where key = :key").param("address", address).param("key", key).update();
        database.sql("delete from private.draft where key = :key and (account_id = :account or handed_in_at is not null)")
                .param("key", key).param("account", account).update();
        return address;
    }

    /** Lets one transaction after the other deal with a form: no draft is kept of one that is just being published. */
    static void lock(JdbcClient database, String key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", key).query().singleRow();
    }

    /** Waits for the ends of other transactions that are about to put a record on record at the same address. */
    void waitForOthersAt(String address) {
        lock(database, address);
    }
}
