package org.counterclaim.history.replay;

import java.util.List;

/** The tables of accounts, without what they sign in with, which is private. */
final class AccountTables {

    static final List<TableRows> ALL = List.of(
            TableRows.record("account", "slug, public_name", past -> SharedColumns.values(past.text("slug"), past.text("publicName"))),
            TableRows.pairs("account_role", "account_id, role", past -> past.texts("roles")),
            TableRows.parts("account_interest", "account_id, actor_id, words", past -> past.parts("interests")
                    .map(interest -> TableRows.Row.of(past.id(), interest.id("actor"), interest.text("words")))));

    private AccountTables() {}
}
