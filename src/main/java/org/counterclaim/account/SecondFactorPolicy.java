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

    private static final Set<String> BOTH = Set.of(FactorGrantedAuthority.PASSWORD_AUTHORITY, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);

    private final Set<Role> demandedFor;

    SecondFactorPolicy(@Value("${counterclaim.second-factor-for:}") Set<String> roles) {
        this.demandedFor = roles.stream().map(word -> EnumWords.parse(Role.values(), word.strip())).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether these factors are enough for the role. */
    boolean allows(Role role, Collection<? extends GrantedAuthority> factors) {
        return !demandedFor.contains(role)
                || factors.stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet()).containsAll(BOTH);
    }
}
