package org.counterclaim.account;

import java.util.Set;
import java.util.stream.Stream;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Tells failures apart: whether the provider, or what it signed, speaks against the person. Everything else (no answer, an error of the
 * server or of its proxy, wrong settings here) says nothing of them.
 */
final class ProviderFailure {

    /** Errors of the token endpoint (RFC 6749, section 5.2), and of Spring Security's checks of its answer. */
    private static final Set<String> REFUSALS =
            Set.of("invalid_grant", "access_denied", "invalid_nonce", "invalid_state_parameter");

    private static final String NO_INFO = "invalid_user_info_response";

    private ProviderFailure() {}

    static boolean isRefusal(Throwable failed) {
        return causes(failed).anyMatch(one -> one instanceof BadJwtException || REFUSALS.contains(code(one))
                || (code(one).equals(NO_INFO) && (one.getCause() == null || causes(one).anyMatch(ProviderFailure::isUnauthorized))))
                || (code(failed).equals("invalid_id_token") && failed.getCause() == null);
    }

    /** RFC 6750, section 3.1: the access token was revoked or has expired, or the person may not use it any more. */
    private static boolean isUnauthorized(Throwable failed) {
        return failed instanceof HttpClientErrorException.Unauthorized || failed instanceof HttpClientErrorException.Forbidden;
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.iterate(failed, one -> one != null, Throwable::getCause);
    }

    private static String code(Throwable failed) {
        return switch (failed) {
            case OAuth2AuthenticationException one -> one.getError().getErrorCode();
            case OAuth2AuthorizationException one -> one.getError().getErrorCode();
            default -> "";
        };
    }
}
