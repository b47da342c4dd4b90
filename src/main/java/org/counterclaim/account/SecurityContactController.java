package org.counterclaim.account;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Says to whom a hole in the site's security is reported (RFC 9116). */
@Controller
class SecurityContactController {

    private static final String PATH = "/.well-known/security.txt";

    /** It is computed anew each day, so it ends only if the site does. */
    private static final Duration VALID = Duration.ofDays(180);

    /** The kinds of addresses that RFC 9116 has in its section 2.5.3. */
    private static final Set<String> SCHEMES = Set.of("https", "mailto", "tel");

    private final List<URI> contacts;
    private final SiteAddress site;
    private final Clock clock;

    SecurityContactController(@Value("${counterclaim.security-contact:}") List<String> contacts, SiteAddress site, Clock clock) {
        this.contacts = contacts.stream().map(String::strip).filter(one -> !one.isEmpty()).map(SecurityContactController::contact).toList();
        this.site = site;
        this.clock = clock;
    }

    private static URI contact(String set) {
        URI address = URI.create(set.matches("[^:/\\s]+@[^:/\\s]+") ? "mailto:" + set : set);
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme())) {
            throw new IllegalStateException(
                    "counterclaim.security-contact must be mail addresses or addresses with https:, mailto: or tel:, not " + set);
        }
        return address;
    }

    @GetMapping(PATH)
    void contact(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (contacts.isEmpty()) {
            throw new NotFoundException("This site names nobody to whom problems of its security are reported.");
        }
        Instant expires = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(VALID);
        String text = contacts.stream().map(contact -> "Contact: " + contact + "\n").collect(Collectors.joining())
                + "Expires: " + expires + "\nPreferred-Languages: en\nCanonical: " + site.of(PATH) + "\n";
        EncodedBody.of("text/plain;charset=UTF-8", "public, max-age=86400", text.getBytes(UTF_8), 1).send(request, response);
    }
}
