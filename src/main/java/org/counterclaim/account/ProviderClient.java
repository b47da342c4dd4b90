package org.counterclaim.account;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Speaks with one identity provider, by Spring Security's classes for OpenID Connect. It asks for the provider's metadata when it is first
 * needed, so a provider that does not answer keeps nothing from starting.
 */
final class ProviderClient {

    private static final Logger log = LoggerFactory.getLogger(ProviderClient.class);

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final String id;
    private final IdentityProvider provider;
    private final RestTemplate http;
    private final RestClientAuthorizationCodeTokenResponseClient codes = new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes = new RestClientRefreshTokenTokenResponseClient();
    private final OidcUserService users = new OidcUserService();
    private @Nullable ProviderMetadata known;
    private volatile Instant silentUntil = Instant.MIN;

    ProviderClient(String id, IdentityProvider provider) {
        this.id = id;
        this.provider = provider;
        this.http = ProviderRequests.to(provider);
        RestTemplate tokens = new RestTemplate(http.getMessageConverters());
        tokens.setRequestFactory(http.getRequestFactory());
        tokens.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        codes.setRestClient(RestClient.create(tokens));
        refreshes.setRestClient(RestClient.create(tokens));
        DefaultOAuth2UserService info = new DefaultOAuth2UserService();
        info.setRestOperations(http);
        users.setOauth2UserService(info);
    }

    /** Returns its settings. */
    IdentityProvider provider() {
        return provider;
    }

    /** Whether it answered when it was last asked; asks if that is long ago. */
    boolean isReachable() {
        try {
            ask(this::metadata);
            return true;
        } catch (ProviderUnavailableException silent) {
            return false;
        }
    }

    /**
     * Begins a sign-in.
     *
     * @param answerTo the address to which the provider sends the person back
     * @param attributes kept with the request
     */
    OAuth2AuthorizationRequest begin(String answerTo, Map<String, Object> attributes, HttpServletRequest request) {
        ClientRegistration client = ask(this::metadata).client(answerTo);
        DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(name -> client);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(one -> one.attributes(all -> all.putAll(attributes))
                        .additionalParameters(all -> all.putAll(provider.parameters()))));
        return Objects.requireNonNull(requests.resolve(request, id));
    }

    /**
     * Ends a sign-in: exchanges the code, and checks everything that Spring Security checks.
     *
     * @throws ProviderRefusedException if something is not right
     */
    ProviderPerson finish(OAuth2AuthorizationRequest asked, OAuth2AuthorizationResponse answer) {
        return ask(() -> {
            ProviderMetadata metadata = metadata();
            OidcAuthorizationCodeAuthenticationProvider checks = new OidcAuthorizationCodeAuthenticationProvider(codes, users);
            checks.setJwtDecoderFactory(client -> metadata.idTokens());
            OAuth2LoginAuthenticationToken in = (OAuth2LoginAuthenticationToken) Objects.requireNonNull(
                    checks.authenticate(new OAuth2LoginAuthenticationToken(metadata.client(Objects.requireNonNull(asked.getRedirectUri())),
                            new OAuth2AuthorizationExchange(asked, answer))));
            return ProviderPerson.of((OidcUser) Objects.requireNonNull(in.getPrincipal()),
                    ProviderGrant.of(Objects.requireNonNull(in.getAccessToken()), in.getRefreshToken()), provider);
        });
    }

    /**
     * Asks again about a person who signed in before.
     *
     * @throws ProviderRefusedException if the provider does not vouch for them any more
     */
    ProviderPerson check(String subject, ProviderGrant grant) {
        return ask(() -> {
            ProviderMetadata metadata = metadata();
            ClientRegistration client = metadata.client("");
            OAuth2AccessToken access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, grant.token(), null, null);
            OidcIdToken idToken = OidcIdToken.withTokenValue(id).issuer(provider.issuer()).subject(subject).build();
            ProviderGrant next = grant;
            if (grant.isRefresh()) {
                OAuth2AccessTokenResponse answer = refreshes.getTokenResponse(
                        new OAuth2RefreshTokenGrantRequest(client, access, new OAuth2RefreshToken(grant.token(), null)));
                access = answer.getAccessToken();
                next = ProviderGrant.of(access, Objects.requireNonNull(answer.getRefreshToken()));
                idToken = Objects.requireNonNullElse(idToken(answer, metadata), idToken);
            } else if (client.getProviderDetails().getUserInfoEndpoint().getUri() == null) {
                throw new ProviderRefusedException("there is neither a refresh token nor a userinfo endpoint to ask again");
            }
            OidcUser user = users.loadUser(new OidcUserRequest(client, access, idToken));
            if (!subject.equals(user.getSubject())) {
                throw new ProviderRefusedException("the provider answers about another subject");
            }
            return ProviderPerson.of(user, next, provider);
        });
    }

    private static @Nullable OidcIdToken idToken(OAuth2AccessTokenResponse answer, ProviderMetadata metadata) {
        if (!(answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String text)) {
            return null;
        }
        Jwt token = metadata.idTokens().decode(text);
        return new OidcIdToken(text, token.getIssuedAt(), token.getExpiresAt(), token.getClaims());
    }

    /**
     * Reads a logout token: OpenID Connect Back-Channel Logout 1.0, section 2.6.
     *
     * @throws ProviderRefusedException if it is not one
     */
    Jwt logout(String token) {
        return ask(() -> metadata().logoutTokens().decode(token));
    }

    /** Whether a {@code iss} parameter of an answer names this provider (RFC 9207); many providers send none. */
    boolean isFromHere(@Nullable String issuer) {
        return issuer == null || issuer.equals(provider.issuer());
    }

    private synchronized ProviderMetadata metadata() {
        ProviderMetadata last = known;
        if (last == null || last.readAt().isBefore(Instant.now().minus(KNOWN_FOR))) {
            try {
                known = ProviderMetadata.read(id, provider, http);
            } catch (RuntimeException failed) {
                if (last == null) {
                    throw failed;
                }
            }
        }
        return Objects.requireNonNull(known);
    }

    /** After it has let somebody wait, a provider is not asked again for some seconds. */
    private <T> T ask(Supplier<T> question) {
        if (Instant.now().isBefore(silentUntil)) {
            throw new ProviderUnavailableException(provider.name() + " did not answer a moment ago", null);
        }
        Instant begun = Instant.now();
        try {
            return question.get();
        } catch (RuntimeException failed) {
            if (failed instanceof ProviderRefusedException refused) {
                throw refused;
            }
            log.warn("{} ({}): {}", provider.name(), URI.create(provider.issuer()).getHost(), failed.getMessage());
            if (ProviderFailure.isRefusal(failed)) {
                throw new ProviderRefusedException(String.valueOf(failed.getMessage()), failed);
            }
            if (Instant.now().isAfter(begun.plus(SLOW))) {
                silentUntil = Instant.now().plus(PAUSE);
            }
            throw new ProviderUnavailableException(String.valueOf(failed.getMessage()), failed);
        }
    }
}
