package org.counterclaim.account;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A person as an identity provider describes them.
 *
 * @param subject identifies them at the provider for good
 * @param verifiedEmail their e-mail address; null if the provider has none or has not verified it
 * @param name what the provider calls them; null if it does not say
 * @param groups null if the answer holds no ID token and says nothing of groups
 * @param sid the provider's name for the session; null if it has none
 * @param grant what the provider can be asked again with
 */
record ProviderPerson(String subject, @Nullable String verifiedEmail, @Nullable String name,
        @Nullable Set<String> groups, @Nullable String sid, ProviderGrant grant) {

    private static final String SID = "sid";

    static ProviderPerson of(OidcUser user, ProviderGrant grant, IdentityProvider provider) {
        return new ProviderPerson(Objects.requireNonNull(user.getSubject()), verifiedEmail(user, provider.emailVerifiedClaim()),
                user.getFullName(), groups(user, user.getClaims().get(provider.groupsClaim())), user.getIdToken().getClaimAsString(SID),
                grant);
    }

    /** Takes the address and the word that it is verified from one answer, because two may speak of different addresses. */
    private static @Nullable String verifiedEmail(OidcUser user, String verified) {
        OidcUserInfo info = user.getUserInfo();
        Map<String, Object> said = info != null && info.hasClaim(verified) ? info.getClaims() : user.getIdToken().getClaims();
        return "true".equals(String.valueOf(said.get(verified))) && said.get(StandardClaimNames.EMAIL) instanceof String email
                ? email : null;
    }

    private static @Nullable Set<String> groups(OidcUser user, @Nullable Object claim) {
        if (claim == null && user.getIdToken().getIssuedAt() == null) {
            return null;
        }
        return claim instanceof Collection<?> all ? all.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : claim instanceof String one ? Set.of(one) : Set.of();
    }

    /** Omits what is private. */
    @Override
    public String toString() {
        return "ProviderPerson[" + subject + "]";
    }
}
