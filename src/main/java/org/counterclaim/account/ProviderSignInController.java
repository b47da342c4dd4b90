package org.counterclaim.account;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.web.LocalPath;
import org.counterclaim.web.NotFoundException;

/** Signs people in through an identity provider: sends them there, and takes what they bring back. */
@Controller
class ProviderSignInController {

    private static final String PROVIDER = IdentityProviders.ADDRESS + "{provider}";
    private static final String ANSWERS = "/answers";

    /** Attributes of the request that is kept in the session while somebody is at the provider. */
    private static final String THEN = "then";
    private static final String NAME = "provider";

    private static final String STALE = "This sign-in was begun too long ago, or in another browser or window. Begin again.";

    private final IdentityProviders providers;
    private final IdentityLinks links;
    private final IdentitySessions sessions;
    private final SignInThrottle attempts;
    private final SessionOpener entrance;
    private final SignInPages pages;
    private final SiteAddress site;
    private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> requests =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    ProviderSignInController(IdentityProviders providers, IdentityLinks links, IdentitySessions sessions, SignInThrottle attempts,
            SessionOpener entrance, SignInPages pages, SiteAddress site) {
        this.providers = providers;
        this.links = links;
        this.sessions = sessions;
        this.attempts = attempts;
        this.entrance = entrance;
        this.pages = pages;
        this.site = site;
    }

    /** Sends somebody to the provider. A link leads here rather than a form, which the content security policy would keep on this site. */
    @GetMapping(PROVIDER)
    Object begin(@PathVariable String provider, @Nullable String then, HttpServletRequest request, HttpServletResponse response,
            Model model) {
        ProviderClient client = client(provider);
        SignInForm form = new SignInForm(null, null, then);
        Duration wait = attempts.count(request.getRemoteAddr());
        if (wait.isPositive()) {
            return pages.tooMany(wait, form, request, response, model);
        }
        try {
            OAuth2AuthorizationRequest asked = client.begin(site.reachedBy(request) + IdentityProviders.ADDRESS + provider + ANSWERS,
                    Map.of(NAME, provider, THEN, LocalPath.orElse(then, "")), request);
            requests.saveAuthorizationRequest(asked, request, response);
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(asked.getAuthorizationRequestUri())).build();
        } catch (ProviderUnavailableException silent) {
            return silent(client, form, request, response, model);
        }
    }

    /** Takes what somebody brings back from the provider: an answer to the request that this session made, and to no other. */
    @GetMapping(PROVIDER + ANSWERS)
    Object answer(@PathVariable String provider, HttpServletRequest request, HttpServletResponse response, Model model) {
        ProviderClient client = client(provider);
        OAuth2AuthorizationRequest asked = requests.removeAuthorizationRequest(request, response);
        if (asked == null || !provider.equals(asked.getAttribute(NAME))) {
            return pages.refused(STALE, new SignInForm(null, null, null), request, response, model);
        }
        String then = asked.getAttribute(THEN);
        SignInForm form = new SignInForm(null, null, then == null || then.isEmpty() ? null : then);
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null || !client.isFromHere(request.getParameter("iss"))) {
            return pages.refused(client.provider().name() + " did not sign you in. Begin again, or sign in otherwise.", form, request,
                    response, model);
        }
        try {
            admit(client, asked, code, request, response);
            return pages.welcome(form, request, model);
        } catch (ProviderUnavailableException silent) {
            return silent(client, form, request, response, model);
        } catch (ProviderRefusedException refused) {
            return pages.refused("The answer of " + client.provider().name() + " was not accepted. Begin again; if it happens again, tell "
                    + "an administrator.", form, request, response, model);
        } catch (SignInRefusedException refused) {
            return pages.refused(Objects.requireNonNull(refused.getMessage()), form, request, response, model);
        }
    }

    private void admit(ProviderClient client, OAuth2AuthorizationRequest asked, String code, HttpServletRequest request,
            HttpServletResponse response) {
        ProviderPerson person = client.finish(asked, OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri())).state(Objects.requireNonNull(asked.getState())).build());
        UUID account = links.account(person, client.provider(), request.getSession().getId());
        attempts.forget(request.getRemoteAddr());
        entrance.admit(account, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY, request, response);
        request.getSession().setAttribute(IdentitySessions.ATTRIBUTE, sessions.add(account, person, client.provider()));
    }

    private ProviderClient client(String provider) {
        return providers.named(provider).orElseThrow(() -> new NotFoundException());
    }

    private String silent(ProviderClient client, SignInForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        String page = pages.refused(client.provider().name() + " does not answer just now. Try again in a few minutes.", form, request,
                response, model);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return page;
    }
}
