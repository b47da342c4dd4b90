package org.counterclaim.replay;

import java.util.List;

/** The tables of accounts, without what they sign in with, which is private. */
final class AccountRows {

    static final List<Rows> ALL = List.of(
            Rows.record("account", "slug, public_name", past -> Shared.values(past.text("slug"), past.text("publicName"))),
            Rows.pairs("account_role", "account_id, role", past -> past.texts("roles")),
            Rows.parts("account_interest", "account_id, actor_id, words", past -> past.parts("interests")
                    .map(interest -> Rows.Row.of(past.id(), interest.id("actor"), interest.text("words")))));

    private AccountRows() {}
}
