package org.counterclaim.account;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * What an identity provider says of itself (OpenID Connect Discovery 1.0), and the decoders of its tokens.
 *
 * @param registration this site at the provider, as Spring Security describes it
 * @param readAt when it was read
 */
record ProviderMetadata(ClientRegistration registration, JwtDecoder idTokens, JwtDecoder logoutTokens, Instant readAt) {

    private static final String PATH = "/.well-known/openid-configuration";
    private static final String ALGORITHMS = "id_token_signing_alg_values_supported";
    private static final OAuth2Error NOT_A_LOGOUT = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "a logout token has no nonce", null);
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /** Reads it; what names another issuer, or hosts that are not the provider's, is not accepted. */
    static ProviderMetadata read(String id, IdentityProvider provider, RestTemplate http) {
        String base = provider.issuer().endsWith("/") ? provider.issuer().substring(0, provider.issuer().length() - 1) : provider.issuer();
        Map<String, Object> said = Objects.requireNonNull(http.exchange(URI.create(base + PATH), HttpMethod.GET, null,
                new ParameterizedTypeReference<Map<String, Object>>() {}).getBody());
        if (!provider.issuer().equals(said.get("issuer"))) {
            throw new IllegalStateException("the provider at " + provider.issuer() + " calls itself " + said.get("issuer"));
        }
        ClientRegistration client = ClientRegistrations.fromOidcConfiguration(said).registrationId(id).clientId(provider.clientId())
                .clientSecret(provider.clientSecret()).clientName(provider.name()).scope(provider.scopes()).build();
        checkHosts(client.getProviderDetails(), provider);
        List<SignatureAlgorithm> algorithms = algorithms(said.get(ALGORITHMS));
        return new ProviderMetadata(client, idTokens(client, algorithms, http), logoutTokens(client, algorithms, http), Instant.now());
    }

    private static void checkHosts(ClientRegistration.ProviderDetails details, IdentityProvider provider) {
        Stream.of(details.getAuthorizationUri(), details.getTokenUri(), details.getJwkSetUri(), details.getUserInfoEndpoint().getUri())
                .filter(Objects::nonNull).map(URI::create).filter(address -> !provider.owns(address)).findAny().ifPresent(address -> {
                    throw new IllegalStateException(ProviderRequests.hostUnknown(address));
                });
    }

    /** Returns those of the provider's algorithms that sign with a private key: never {@code none}, nor one that uses the secret. */
    private static List<SignatureAlgorithm> algorithms(@Nullable Object said) {
        return said instanceof Collection<?> names ? names.stream().map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                .filter(Objects::nonNull).toList() : List.of(SignatureAlgorithm.RS256);
    }

    private static JwtDecoder idTokens(ClientRegistration client, List<SignatureAlgorithm> algorithms, RestTemplate http) {
        NimbusJwtDecoder decoder = decoder(client, algorithms, http).build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
        return decoder;
    }

    /** Checks what section 2.6 of OpenID Connect Back-Channel Logout 1.0 demands. */
    private static JwtDecoder logoutTokens(ClientRegistration client, List<SignatureAlgorithm> algorithms, RestTemplate http) {
        NimbusJwtDecoder decoder = decoder(client, algorithms, http).validateType(false).build();
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        OAuth2TokenValidator<Jwt> issuer =
                new JwtClaimValidator<Object>("iss", said -> said != null && said.equals(client.getProviderDetails().getIssuerUri()));
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, issuer,
                new JwtClaimValidator<Collection<String>>("aud", all -> all != null && all.contains(client.getClientId())),
                new JwtClaimValidator<Object>("events", events -> events instanceof Map<?, ?> all && all.containsKey(LOGOUT_EVENT)),
                token -> token.hasClaim(IdTokenClaimNames.NONCE) ? OAuth2TokenValidatorResult.failure(NOT_A_LOGOUT)
                        : OAuth2TokenValidatorResult.success()));
        return decoder;
    }

    private static NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder decoder(ClientRegistration client, List<SignatureAlgorithm> algorithms,
            RestTemplate http) {
        return NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(client.getProviderDetails().getJwkSetUri())).restOperations(http)
                .jwsAlgorithms(all -> all.addAll(algorithms));
    }

    /** Returns this site at the provider, to which people come back at the address given. */
    ClientRegistration client(String answerTo) {
        return answerTo.isEmpty() ? registration
                : ClientRegistration.withClientRegistration(registration).redirectUri(answerTo).build();
    }
}
