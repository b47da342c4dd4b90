package org.counterclaim.account;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** A real identity provider: Spring Authorization Server, where a header says who is signed in. */
final class AuthorizationServer {

    static final String CLIENT = "counterclaim";
    static final String SECRET = "a secret of the server";

    /** The header of a request that says who is signed in. */
    static final String PERSON = "Person";

    private final AnnotationConfigServletWebServerApplicationContext context = new AnnotationConfigServletWebServerApplicationContext();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final Authorizations authorizations = new Authorizations();

    /** The address to which it sends people back. */
    volatile String answerTo = "https://unknown.example";

    AuthorizationServer() {
        context.registerBean(AuthorizationServer.class, () -> this);
        context.register(Setup.class);
        context.refresh();
    }

    String issuer() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** Makes a person known, or changes what is known of them. */
    void know(String name, Map<String, Object> claims) {
        people.put(name, claims);
    }

    /** Ends all that a person was granted, as if somebody had removed them. */
    void remove(String name) {
        people.remove(name);
        authorizations.removeAll(name);
    }

    /** Knows whose authorizations there are. */
    private static final class Authorizations implements OAuth2AuthorizationService {

        private final InMemoryOAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
        private final Map<String, OAuth2Authorization> byId = new ConcurrentHashMap<>();

        @Override
        public void save(OAuth2Authorization authorization) {
            byId.put(authorization.getId(), authorization);
            all.save(authorization);
        }

        @Override
        public void remove(OAuth2Authorization authorization) {
            byId.remove(authorization.getId());
            all.remove(authorization);
        }

        void removeAll(String name) {
            byId.values().stream().filter(one -> one.getPrincipalName().equals(name)).toList().forEach(this::remove);
        }

        @Override
        public OAuth2Authorization findById(String id) {
            return all.findById(id);
        }

        @Override
        public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
            return all.findByToken(token, type);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Setup {

        @Bean
        TomcatServletWebServerFactory web() {
            TomcatServletWebServerFactory web = new TomcatServletWebServerFactory(0);
            web.setRegisterDefaultServlet(true);
            web.setAddress(InetAddress.getLoopbackAddress());
            return web;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean security() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, AuthorizationServer server) throws Exception {
            return http.oauth2AuthorizationServer(endpoints -> endpoints.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(userinfo -> userinfo.jwt(Customizer.withDefaults()))
                    .addFilterAfter(signIn(server), SecurityContextHolderFilter.class).build();
        }

        private static Filter signIn(AuthorizationServer server) {
            return (request, response, chain) -> {
                String name = ((HttpServletRequest) request).getHeader(PERSON);
                if (name != null && server.people.containsKey(name)) {
                    SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(name, null,
                            List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
                }
                chain.doFilter(request, response);
            };
        }

        @Bean
        OAuth2AuthorizationService authorizations(AuthorizationServer server) {
            return server.authorizations;
        }

        @Bean
        RegisteredClientRepository clients(AuthorizationServer server) {
            return new RegisteredClientRepository() {

                @Override
                public void save(RegisteredClient client) {
                    // It would be saved with a stronger hash of its secret.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return client(server.answerTo);
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return id.equals(CLIENT) ? client(server.answerTo) : null;
                }
            };
        }

        private static RegisteredClient client(String answerTo) {
            return RegisteredClient.withId("one").clientId(CLIENT).clientSecret("{noop}" + SECRET).redirectUri(answerTo)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN).scope("openid").scope("email").scope("profile")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                    .tokenSettings(TokenSettings.builder().reuseRefreshTokens(false).build()).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(AuthorizationServer server) {
            return token -> token.getClaims().claims(claims -> claims.putAll(
                    server.people.getOrDefault(token.getPrincipal().getName(), new HashMap<>())));
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
