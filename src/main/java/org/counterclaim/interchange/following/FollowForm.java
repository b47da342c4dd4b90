package org.counterclaim.interchange.following;

import java.net.IDN;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.jspecify.annotations.Nullable;

import org.counterclaim.account.EmailAddress;
import org.counterclaim.core.EnumWords;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A reader's form.
 *
 * @param email as it was typed
 * @param pace the word for a {@link FollowPace}
 * @param website a field that people do not see, so that only programs fill it in
 * @param problems what is wrong with it, by field
 */
public record FollowForm(@Nullable String email, @Nullable String pace, @Nullable String website,
        @Nullable Map<String, String> problems) {

    static final FollowForm EMPTY = new FollowForm(null, FollowPace.AT_ONCE.toString(), null, Map.of());

    /** Returns what is wrong with it, by field. */
    @Override
    public Map<String, String> problems() {
        return problems == null ? Map.of() : problems;
    }

    boolean isTrapped() {
        return website != null && !website.isEmpty();
    }

    FollowForm refused(String field, String problem) {
        return new FollowForm(email, pace, website, Map.of(field, problem));
    }

    /** Returns the form with its problems. */
    FollowForm checked() {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            recipient();
        } catch (IllegalArgumentException unusable) {
            found.put("email", String.valueOf(unusable.getMessage()));
        }
        if (Stream.of(FollowPace.values()).noneMatch(one -> one.toString().equals(pace))) {
            found.put("pace", "Choose how often.");
        }
        return new FollowForm(email, pace, website, found);
    }

    /** Returns how often; call it only if {@link #checked} found no problems. */
    FollowPace asked() {
        return EnumWords.parse(FollowPace.values(), String.valueOf(pace));
    }

    /**
     * Returns the address that was typed as mail servers write it, in ASCII.
     *
     * @throws IllegalArgumentException if no mail can be sent there; the message is written for the person who typed
     */
    String recipient() {
        String typed = EmailAddress.of(email == null ? "" : email).text();
        int at = typed.indexOf('@');
        if (!US_ASCII.newEncoder().canEncode(typed.substring(0, at))) {
            throw new IllegalArgumentException("Only letters from a to z can stand before the @ of an address that mails are sent to. "
                    + "Write another address.");
        }
        try {
            String address = typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            new InternetAddress(address, true).validate();
            return EmailAddress.of(address).text();
        } catch (AddressException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException("Write an email address like name@example.org.", unusable);
        }
    }
}
