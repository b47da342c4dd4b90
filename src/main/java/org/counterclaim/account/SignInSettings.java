package org.counterclaim.account;

import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people may sign in.
 *
 * @param local who may sign in with a password or a passkey of this site, if there is an identity provider
 * @param providers the newsroom's identity providers, by the names that stand in addresses
 */
@ConfigurationProperties("counterclaim.sign-in")
record SignInSettings(@DefaultValue("everyone") LocalUsers local, @DefaultValue Map<String, IdentityProvider> providers) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

    /** Refuses names that cannot stand in an address. */
    SignInSettings {
        providers.keySet().stream().filter(name -> !NAME.matcher(name).matches()).findAny().ifPresent(name -> {
            throw new IllegalArgumentException("counterclaim.sign-in.providers." + name + ": use small letters, digits and hyphens");
        });
    }

    /** Who may sign in without the identity provider. */
    enum LocalUsers {
        /** All whose account is not linked with a provider. */
        EVERYONE,
        /** Of those only administrators. */
        ADMINISTRATORS
    }
}
