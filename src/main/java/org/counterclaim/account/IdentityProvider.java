package org.counterclaim.account;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of an identity provider that people sign in through (OpenID Connect Core 1.0).
 *
 * @param issuer its issuer identifier, exactly as it writes it itself
 * @param clientId by what it knows this site
 * @param clientSecret what this site proves that with
 * @param name what people know it as
 * @param scopes what is asked for
 * @param parameters further parameters of the address at which people sign in
 * @param hosts further hosts of the provider, beside that of its issuer
 * @param domains the domains whose people need no invitation
 * @param emailVerifiedClaim the claim that says whether the provider has verified the e-mail address
 * @param groupsClaim the claim that holds a person's groups
 * @param roles the groups whose members have a role, for each role that follows groups
 */
record IdentityProvider(String issuer, String clientId, String clientSecret, String name,
        @DefaultValue( {
            "openid", "email", "profile"}) Set<String> scopes,
        @DefaultValue Map<String, String> parameters,
        @DefaultValue Set<String> hosts, @DefaultValue Set<String> domains, @DefaultValue("email_verified") String emailVerifiedClaim,
        @DefaultValue("groups") String groupsClaim, @DefaultValue Map<Role, Set<String>> roles){

    private static final String SETTING = "counterclaim.sign-in.providers.*.";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Refuses settings with which nobody could sign in, or not safely. */
    IdentityProvider {
        require(issuer, "issuer");
        require(clientId, "client-id");
        require(clientSecret, "client-secret");
        require(name, "name");
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException(SETTING + "scopes must contain openid");
        }
        URI address = URI.create(issuer);
        if (address.getHost() == null || address.getQuery() != null || !isSecure(address)) {
            throw new IllegalArgumentException(SETTING + "issuer must be an address like https://login.example.org, not " + issuer);
        }
        domains = domains.stream().map(domain -> domain.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        hosts = withHost(hosts, address.getHost());
    }

    private static void require(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(SETTING + setting + " is missing");
        }
    }

    private static Set<String> withHost(Set<String> hosts, String host) {
        Set<String> all = new HashSet<>(hosts);
        all.add(host);
        return Set.copyOf(all);
    }

    private static boolean isSecure(URI address) {
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }

    /** Whether an address is one of the provider's and encrypted, or on this machine. */
    boolean owns(URI address) {
        return address.getHost() != null && hosts.contains(address.getHost()) && isSecure(address);
    }

    /** Whether people with this address need no invitation. */
    boolean isOpenTo(EmailAddress email) {
        return domains.contains(email.text().substring(email.text().lastIndexOf('@') + 1));
    }

    /** Returns the roles of a member of these groups: those that follow groups, and of the present ones all others. */
    Set<Role> roles(Set<Role> present, Set<String> groups) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(present);
        roles.forEach((role, members) -> {
            all.remove(role);
            if (members.stream().anyMatch(groups::contains)) {
                all.add(role);
            }
        });
        return all;
    }

    /** Omits the secret, because records are often printed. */
    @Override
    public String toString() {
        return "IdentityProvider[" + issuer + "]";
    }
}
