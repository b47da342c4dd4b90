package org.counterclaim.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.Slug;
import org.counterclaim.web.cache.RenderingPool;

/** Finds out who makes a request, with one query in each request that needs to know. */
@Component
class SignedInAccounts {

    private final JdbcClient database;
    private final SecondFactorPolicy secondFactor;
    private final ObjectProvider<IdentitySessions> identities;

    SignedInAccounts(JdbcClient database, SecondFactorPolicy secondFactor, ObjectProvider<IdentitySessions> identities) {
        this.database = database;
        this.secondFactor = secondFactor;
        this.identities = identities;
    }

    /** Who makes it; null if nobody is signed in or the account is locked. */
    @Nullable
    SignedIn of(@Nullable Authentication session, HttpServletRequest request) {
        if (session == null || !(session.getPrincipal() instanceof String id) || !session.isAuthenticated() || isAnonymous(session)) {
            return null;
        }
        SignedIn known = SignedIn.by(request);
        if (known == null) {
            known = identities.getObject().goesOn(session, request) ? find(UUID.fromString(id), session.getAuthorities()) : null;
            request.setAttribute(SignedIn.class.getName(), known);
            request.setAttribute(RenderingPool.SIGNED_IN, known);
        }
        return known;
    }

    private static boolean isAnonymous(Authentication session) {
        return session instanceof org.springframework.security.authentication.AnonymousAuthenticationToken;
    }

    private @Nullable SignedIn find(UUID id, Collection<? extends GrantedAuthority> factors) {
        return database.sql("""
                        select slug, public_name, array(select role from account_role where account_id = id) roles,
                            (select zone from private.credential where account_id = id) zone
                        from account where id = :id and not exists (select from private.account_lock l where l.account_id = id
                            and unlocked_at is null)""")
                .param("id", id)
                .query((row, number) -> person(id, row, factors))
                .optional().orElse(null);
    }

    private SignedIn person(UUID id, ResultSet row, Collection<? extends GrantedAuthority> factors) throws SQLException {
        Set<Role> may = EnumSet.noneOf(Role.class);
        Set<Role> withheld = EnumSet.noneOf(Role.class);
        for (Role role : roles(row.getArray("roles"))) {
            (secondFactor.allows(role, factors) ? may : withheld).add(role);
        }
        return new SignedIn(id, Slug.of(row.getString("slug")), row.getString("public_name"), may, withheld,
                TimeZoneChoices.find(row.getString("zone")).orElse(null));
    }

    /** Returns the roles in an array of their words. */
    static Set<Role> roles(Array words) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : (String[]) words.getArray()) {
            roles.add(EnumWords.parse(Role.values(), word));
        }
        return roles;
    }
}
