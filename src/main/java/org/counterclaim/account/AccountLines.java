package org.counterclaim.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads accounts for administrators, with one query. */
@Repository
class AccountLines {

    private static final String ALL = """
            select a.id, a.slug, a.public_name, a.version, c.email, c.password_hash is not null has_password,
                array(select role from account_role r where r.account_id = a.id) roles,
                (select count(*) from private.passkey p where p.account_id = a.id) passkeys,
                exists (select from private.identity i where i.account_id = a.id) is_linked,
                l.locked_at, l.reason, b.public_name locked_by
            from account a left join private.credential c on c.account_id = a.id
            left join private.account_lock l on l.account_id = a.id and l.unlocked_at is null
            left join account b on b.id = l.locked_by
            """;

    private final JdbcClient database;

    AccountLines(JdbcClient database) {
        this.database = database;
    }

    /** Returns all accounts by name. */
    List<AccountLine> all() {
        return database.sql(ALL + "order by lower(a.public_name), a.slug").query((row, number) -> line(row)).list();
    }

    /** Returns the account with this slug. */
    Optional<AccountLine> at(String slug) {
        return database.sql(ALL + "where a.slug = :slug").params(Map.of("slug", slug)).query((row, number) -> line(row)).optional();
    }

    /** Returns the public names of administrators, in order. */
    List<String> administrators() {
        return all().stream().filter(one -> one.roles().contains(Role.ADMINISTRATOR) && one.lock() == null)
                .map(AccountLine::publicName).distinct().toList();
    }

    private static AccountLine line(ResultSet row) throws SQLException {
        return new AccountLine(row.getObject("id", UUID.class), row.getString("slug"), row.getString("public_name"), row.getString("email"),
                SignedInAccounts.roles(row.getArray("roles")), row.getInt("version"), row.getBoolean("has_password"),
                row.getInt("passkeys"), row.getBoolean("is_linked"),
                row.getString("locked_by") == null ? null : new AccountLine.Lock(row.getString("locked_by"),
                        row.getTimestamp("locked_at").toInstant(), row.getString("reason")));
    }
}
