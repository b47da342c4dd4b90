package org.counterclaim.account;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * A token with which an identity provider can be asked again about a person.
 *
 * @param isRefresh whether it is a refresh token; otherwise an access token, which works until it expires
 */
record ProviderGrant(boolean isRefresh, String token) {

    private static final char REFRESH = 'r';
    private static final char ACCESS = 'a';

    static ProviderGrant of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        return refresh == null ? new ProviderGrant(false, access.getTokenValue()) : new ProviderGrant(true, refresh.getTokenValue());
    }

    /** Returns the grant that {@link #text} wrote. */
    static ProviderGrant parse(String text) {
        return new ProviderGrant(text.charAt(0) == REFRESH, text.substring(1));
    }

    /** Returns it in one text, to be encrypted. */
    String text() {
        return (isRefresh ? REFRESH : ACCESS) + token;
    }

    /** Omits the token, because records are often printed. */
    @Override
    public String toString() {
        return "ProviderGrant[...]";
    }
}
