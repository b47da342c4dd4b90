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
 * Lets through what {@link Permission#TABLE} allows and nothing else. Reading needs no session; every other method needs
 * the token against forged requests.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Response headers and the memory of an address to go back to are not this chain's business. */
    @Bean
    SecurityFilterChain permissions(HttpSecurity http, SignedInAccounts accounts, AccessRefusalHandler refusals, CsrfTokenRepository tokens)
            throws Exception {
        return http.authorizeHttpRequests(requests -> table(requests, accounts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
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
                requests.requestMatchers(row::covers).access((session, asked) ->
                        new AuthorizationDecision(row.who().admits(accounts.of(session.get(), asked.getRequest()))));
            }
        }
        requests.anyRequest().denyAll();
    }

    /** Nobody reads measurements of single requests. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Any method gets as far as the table, which knows what to answer. */
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
