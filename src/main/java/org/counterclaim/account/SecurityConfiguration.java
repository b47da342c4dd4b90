package org.counterclaim.account;

import java.util.function.Predicate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import org.counterclaim.web.error.ProblemAnswer;

/**
 * Allows exactly what {@link Permission#TABLE} allows. Reading needs no session; every other method needs the CSRF token, except for what
 * {@link OneClickUnsubscribe} recognises and an identity provider's logout, or, below {@code /api/}, a personal token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Builds the filter chain for programs, who send tokens: no session is read or made, and so no form can be forged. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain programs(HttpSecurity http, SignedInAccounts accounts, BearerTokens tokens) throws Exception {
        TokenRefusalHandler refusals = new TokenRefusalHandler();
        return http.securityMatcher(request -> ProblemAnswer.isDue(request.getRequestURI()))
                .authorizeHttpRequests(requests -> table(requests, Permission::isApi, accounts))
                .addFilterBefore(new BearerTokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Builds the filter chain for people; response headers and the address to return to are handled elsewhere. */
    @Bean
    SecurityFilterChain permissions(HttpSecurity http, SignedInAccounts accounts, AccessRefusalHandler refusals, CsrfTokenRepository tokens)
            throws Exception {
        return http.authorizeHttpRequests(requests -> table(requests, row -> !row.isApi(), accounts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(new OneClickUnsubscribe())
                        .ignoringRequestMatchers(ProviderLogoutController.ADDRESS))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void table(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Predicate<Permission> rows, SignedInAccounts accounts) {
        for (Permission row : Permission.TABLE.stream().filter(rows).toList()) {
            if (row.who() == Permission.Who.ANYONE) {
                requests.requestMatchers(row::covers).permitAll();
            } else {
                requests.requestMatchers(row::covers).access((by, asked) -> new AuthorizationDecision(
                        row.admits(accounts.of(by.get(), asked.getRequest()), by.get())));
            }
        }
        requests.anyRequest().denyAll();
    }

    /** Turns off measurements of single requests, which nobody reads. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Lets every method through to the table, which decides the answer. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected() {
        return new HttpStatusRequestRejectedHandler();
    }
}
