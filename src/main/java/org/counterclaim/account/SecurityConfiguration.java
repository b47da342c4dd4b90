package org.counterclaim.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Allows exactly what {@link Permission#TABLE} allows. Reading needs no session; every other method needs the CSRF token, except an
 * identity provider's logout.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Builds the filter chain; response headers and the address to return to are handled elsewhere. */
    @Bean
    SecurityFilterChain permissions(HttpSecurity http, SignedInAccounts accounts, AccessRefusalHandler refusals, CsrfTokenRepository tokens)
            throws Exception {
        return http.authorizeHttpRequests(requests -> table(requests, accounts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(ProviderLogoutController.ADDRESS))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(refusals).authenticationEntryPoint(refusals))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void table(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            SignedInAccounts accounts) {
        for (Permission row : Permission.TABLE) {
            if (row.who() == Permission.Who.ANYONE) {
                requests.requestMatchers(row::covers).permitAll();
            } else {
                requests.requestMatchers(row::covers).access(
                        (session, asked) -> new AuthorizationDecision(row.who().admits(accounts.of(session.get(), asked.getRequest()))));
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
