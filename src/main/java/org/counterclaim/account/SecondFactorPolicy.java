package org.counterclaim.account;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

import org.counterclaim.core.EnumWords;

/** Knows the roles that require signing in with both a password and a passkey. */
@Component
class SecondFactorPolicy {

    /** What counts as the first of the two: an identity provider takes the place of the password. */
    private static final Set<String> FIRST =
            Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);

    private final Set<Role> demandedFor;

    SecondFactorPolicy(@Value("${counterclaim.second-factor-for:}") Set<String> roles) {
        this.demandedFor = roles.stream().map(word -> EnumWords.parse(Role.values(), word.strip())).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether these factors are enough for the role. */
    boolean allows(Role role, Collection<? extends GrantedAuthority> factors) {
        return !demandedFor.contains(role) || (has(factors, FIRST) && has(factors, Set.of(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)));
    }

    private static boolean has(Collection<? extends GrantedAuthority> factors, Set<String> any) {
        return factors.stream().anyMatch(factor -> any.contains(String.valueOf(factor.getAuthority())));
    }
}
