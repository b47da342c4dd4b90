package org.counterclaim.account;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;

/** The administrators' operations on accounts, each in one transaction. */
@Component
class AccountAdministration {

    private final Accounts accounts;
    private final OpenSessions sessions;
    private final PersonalTokens tokens;
    private final LocalSignInPolicy local;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AccountAdministration(Accounts accounts, OpenSessions sessions, PersonalTokens tokens, LocalSignInPolicy local, JdbcClient database,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.local = local;
        this.database = database;
        this.events = events;
    }

    /** Gives an account these roles; returns false if it has changed since the revision that was shown. */
    @Transactional
    public boolean assign(UUID id, Set<Role> roles, int shown, ChangeAuthor by) {
        Account account = accounts.findById(id).orElseThrow();
        if (account.revision() != shown) {
            return false;
        }
        if (!roles.contains(Role.ADMINISTRATOR)) {
            local.requireOther(id);
        }
        assign(account, roles, new ChangeReason(by, null));
        return true;
    }

    /** Gives an account these roles, within a transaction. */
    void assign(Account account, Set<Role> roles, ChangeReason change) {
        Set<Role> lost = EnumSet.noneOf(Role.class);
        lost.addAll(account.roles());
        lost.removeAll(roles);
        events.publishEvent(new RolesRevoked(account.id(), lost));
        account.assign(roles, change);
        accounts.save(account);
    }

    /** Locks an account, ends its sessions and revokes its tokens; does nothing if it is already locked. */
    @Transactional
    public void lock(UUID account, String reason, UUID by) {
        local.requireOther(account);
        database.sql("""
                        insert into private.account_lock (account_id, locked_by, reason) values (:account, :by, :reason)
                        on conflict (account_id) where unlocked_at is null do nothing""")
                .param("account", account).param("by", by).param("reason", reason).update();
        events.publishEvent(new RolesRevoked(account, EnumSet.allOf(Role.class)));
        sessions.endAll(account);
        tokens.revokeAll(account, by);
    }

    /** Lifts the lock of an account, if there is one. */
    @Transactional
    public void unlock(UUID account, UUID by) {
        database.sql(
                "update private.account_lock set unlocked_by = :by, unlocked_at = now() where account_id = :account and unlocked_at is "
                        + "null")
                .param("account", account).param("by", by).update();
    }
}
