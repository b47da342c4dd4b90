package org.counterclaim.account;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import org.counterclaim.account.SignInSettings.LocalUsers;
import org.counterclaim.web.error.AccessRefusal.SignInLink;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The identity providers that are configured; most sites have none. */
@Component
@EnableConfigurationProperties(SignInSettings.class)
class IdentityProviders {

    /** The addresses of signing in through a provider begin with this and its name. */
    static final String ADDRESS = "/sign-in/providers/";

    private final Map<String, ProviderClient> clients = new LinkedHashMap<>();
    private final LocalUsers localUsers;

    IdentityProviders(SignInSettings settings) {
        settings.providers().forEach((name, provider) -> clients.put(name, new ProviderClient(name, provider)));
        this.localUsers = settings.local();
    }

    /**
     * A way to sign in, on a page.
     *
     * @param works whether the provider answered just now
     */
    public record ProviderButton(String name, String href, boolean works) {}

    /** Returns the provider with this name in addresses. */
    Optional<ProviderClient> named(String name) {
        return Optional.ofNullable(clients.get(name));
    }

    /** Returns the provider with this issuer, if it is still configured. */
    Optional<ProviderClient> ofIssuer(String issuer) {
        return clients.values().stream().filter(one -> one.provider().issuer().equals(issuer)).findAny();
    }

    /** Returns all issuers, as SQL takes them. */
    String[] issuers() {
        return clients.values().stream().map(one -> one.provider().issuer()).toArray(String[]::new);
    }

    /** Returns what people know them as: "Newsroom login or Google". */
    String names() {
        return clients.values().stream().map(one -> one.provider().name()).collect(Collectors.joining(" or "));
    }

    /** Whether only administrators may sign in with a password kept here. */
    boolean leavePasswordsToAdministrators() {
        return !clients.isEmpty() && localUsers == LocalUsers.ADMINISTRATORS;
    }

    /** Returns a link to each provider, whether or not it answers just now. */
    List<SignInLink> links() {
        return clients.entrySet().stream().map(one -> new SignInLink(one.getValue().provider().name(), ADDRESS + one.getKey())).toList();
    }

    /** Returns a button for each provider, in the order of the settings. */
    List<ProviderButton> buttons(@Nullable String then) {
        String query = then == null || then.isEmpty() ? "" : "?then=" + URLEncoder.encode(then, UTF_8);
        return clients.entrySet().stream().map(one -> new ProviderButton(one.getValue().provider().name(),
                ADDRESS + one.getKey() + query, one.getValue().isReachable())).toList();
    }
}
