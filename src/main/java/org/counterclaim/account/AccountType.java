package org.counterclaim.account;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.counterclaim.core.json.RecordState;
import org.counterclaim.record.FieldTable;
import org.counterclaim.record.FieldType;
import org.counterclaim.record.FieldType.Display;
import org.counterclaim.record.RecordField;
import org.counterclaim.record.RecordType;

/** The description of accounts as a kind of record, without credentials, which are private. */
public final class AccountType {

    private static final RecordField<Account, String> SLUG =
            RecordField.<Account, String>of("slug", "Last part of its address", FieldType.PLAIN.shown(Display.NONE),
                    account -> account.slug().toString());

    private static final RecordField<Account, String> PUBLIC_NAME =
            RecordField.of("publicName", "Public name", FieldType.PLAIN.shown(Display.NONE), Account::publicName);

    private static final RecordField<Account, Set<String>> ROLES =
            RecordField.of("roles", "Roles", FieldType.TEXTS.shown(Display.NONE), Account::roleWords)
                    .table(FieldTable.values("account_role", "account_id", "role", state -> state.texts("roles")));

    private static final RecordField<Account, List<RecordState>> INTERESTS =
            RecordField.of("interests", "Declared interests", FieldType.<List<RecordState>>own(Display.NONE, (source, name) -> null,
                    (state, name, interests) -> state.with(name, interests)), Account::interestStates)
                    .words("words", "declared interest")
                    .table(new FieldTable("account_interest", "account_id", List.of("actor_id", "words"),
                            state -> state.states("interests").stream()
                                    .map(interest -> Arrays.<Object>asList(interest.id("actor"), interest.text("words")))));

    /** The type of accounts. */
    public static final RecordType<Account, Account> TYPE = RecordType.of("account", null, (Account account) -> account)
            .told("opened the account of", "changed the roles of")
            .has(SLUG, PUBLIC_NAME, ROLES, INTERESTS);

    private AccountType() {}
}
