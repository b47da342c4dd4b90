package org.counterclaim.account;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import org.counterclaim.web.NotFoundException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever finds a hole in the site's security learns whom to tell. */
class SecurityContactTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-01T03:12:00Z"), ZoneOffset.UTC);

    @Test
    void namesWhomToTellForHalfAYear() throws Exception {
        assertThat(text("security@example.org", "https://example.org/report")).isEqualTo("""
                Contact: mailto:security@example.org
                Contact: https://example.org/report
                Expires: 2027-05-30T00:00:00Z
                Preferred-Languages: en
                Canonical: https://record.example.org/.well-known/security.txt
                """);
    }

    @Test
    void isNotThereIfNobodyIsNamed() {
        assertThatThrownBy(() -> text("")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void refusesWhatNobodyCanReach() {
        assertThatThrownBy(() -> text("http://example.org/report")).hasMessageContaining("counterclaim.security-contact");
        assertThatThrownBy(() -> text("somebody")).hasMessageContaining("counterclaim.security-contact");
    }

    private static String text(String... contacts) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityContactController(List.of(contacts), new SiteAddress(URI.create("https://record.example.org")), NOW)
                .contact(new MockHttpServletRequest("GET", "/.well-known/security.txt"), response);
        return response.getContentAsString();
    }
}
