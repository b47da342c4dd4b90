package org.counterclaim.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.WebUtils;

import org.counterclaim.account.PersonalTokens.NewToken;
import org.counterclaim.web.SeeOther;

/**
 * The page of a person's own tokens. A new one is shown once, on the page that the form leads to. On the way there only the person's own
 * browser holds it, in a cookie of a minute that this page alone is sent and takes away: sessions are stored in the database, which must
 * not know it, and addresses are logged.
 */
@Controller
class TokenController {

    private static final String PAGE = "/account/tokens";
    private static final String COOKIE = "made-token";
    private static final Duration LASTING = Duration.ofMinutes(1);

    private final PersonalTokens tokens;
    private final Clock clock;

    TokenController(PersonalTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String page(SignedIn person, HttpServletRequest request, HttpServletResponse response, Model model) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            show(cookie.getValue(), person, model);
            send("", Duration.ZERO, request, response);
        }
        return page(person, TokenForm.blank(), Map.of(), model);
    }

    /** Shows a token that this person has just made; any other cookie of the name is ignored, because others may have set it. */
    private void show(String text, SignedIn person, Model model) {
        Optional<TokenSecret> secret = TokenSecret.parse(text);
        secret.flatMap(one -> tokens.unused(person.id(), one))
                .ifPresent(token -> model.addAttribute("made", token).addAttribute("secret", secret.orElseThrow().text()));
    }

    @PostMapping(PAGE)
    Object make(TokenForm form, SignedIn person, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormProblems problems = new FormProblems();
        String name = form.name(problems);
        Set<TokenScope> scopes = form.scopes(problems);
        Instant expires = form.expires(problems, LocalDate.now(clock));
        TokenSecret secret = TokenSecret.random();
        if (problems.areNone()) {
            switch (tokens.make(new NewToken(key(form), person.id(), name, scopes, factors(), expires), secret)) {
                case MADE -> {
                    send(secret.text(), LASTING, request, response);
                    return SeeOther.other(PAGE);
                }
                case TOO_MANY -> problems.add("name", "You have %d tokens, and nobody has more. Revoke one first."
                        .formatted(PersonalTokens.MOST));
                case NAME_TAKEN -> problems.add("name", "You have a token of this name already. Choose another, or revoke it first.");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(person, form, problems.byField(), model);
    }

    @PostMapping(PAGE + "/revocations")
    Object revoke(@Nullable String token, SignedIn person) {
        id(token).ifPresent(id -> tokens.revoke(person.id(), id, person.id()));
        return SeeOther.other(PAGE);
    }

    private String page(SignedIn person, TokenForm form, Map<String, String> problems, Model model) {
        List<PersonalToken> all = tokens.of(person.id());
        model.addAttribute("tokens", all).addAttribute("form", form.typed()).addAttribute("problems", problems)
                .addAttribute("scopes", TokenScope.values()).addAttribute("days", TokenForm.DAYS).addAttribute("key", UUID.randomUUID())
                .addAttribute("isFull", all.stream().filter(PersonalToken::isActive).count() >= PersonalTokens.MOST);
        return "account/tokens";
    }

    private static void send(String text, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, text).path(PAGE).httpOnly(true).secure(request.isSecure())
                .sameSite("Strict").maxAge(age).build().toString());
    }

    private static UUID key(TokenForm form) {
        return id(form.key()).orElseGet(UUID::randomUUID);
    }

    /** Returns the id that a form sent; empty if it is none. */
    static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.of(UUID.fromString(text == null ? "" : text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<String> factors() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()).getAuthorities().stream()
                .map(GrantedAuthority::getAuthority).filter(Objects::nonNull).toList();
    }
}
