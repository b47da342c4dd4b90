package org.counterclaim.interchange.following;

import java.time.Instant;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.InputText;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes mails to followers, as plain text. */
@Component
class FollowMailWriter {

    private static final int LONGEST_SUBJECT = 120;

    /** Everything that could begin another line or another header. */
    private static final String BREAKS = "[\\p{Cc}\\p{Zl}\\p{Zp}]+";

    /** Everything that could turn the direction of what follows (UAX 9, explicit embeddings, overrides and isolates). */
    private static final String TURNS = "[\\u202A-\\u202E\\u2066-\\u2069]";

    private final SiteAddress site;
    private final String from;

    FollowMailWriter(SiteAddress site, @Value("${counterclaim.mail-from:}") String from) {
        this.site = site;
        this.from = from.isBlank() ? "counterclaim@" + site.host() : from;
    }

    /** A mail whose id does not change when it is sent again. */
    private static final class StableMessage extends MimeMessage {

        private final String id;

        StableMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /**
     * Writes a mail.
     *
     * @param token the last part of its own address on this site
     */
    MimeMessage write(Session session, FollowMail mail, FollowMailText text, String token, Instant now) throws MessagingException {
        String page = site.of("/following/" + token);
        MimeMessage message = new StableMessage(session, "<%s@%s>".formatted(mail.id(), site.host()));
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.email()));
        message.setSubject(InputText.fitting(line(text.subject()), LONGEST_SUBJECT), UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Id", "<%s.following.%s>".formatted(mail.following() == null ? mail.kind() : mail.following(), site.host()));
        message.setHeader("List-Unsubscribe", "<" + page + "/end>");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setText(text.body(page).replace("\n", "\r\n"), UTF_8.name());
        return message;
    }

    /** Returns a text on one line. */
    static String line(String text) {
        return text.replaceAll(BREAKS, " ").replaceAll(TURNS, "").strip();
    }
}
