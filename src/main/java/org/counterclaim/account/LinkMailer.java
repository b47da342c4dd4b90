package org.counterclaim.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends one-time links by mail, if a mail server is configured. */
@Component
class LinkMailer {

    private static final Logger log = LoggerFactory.getLogger(LinkMailer.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    LinkMailer(ObjectProvider<JavaMailSender> sender, @Value("${counterclaim.mail-from:}") String from) {
        this.sender = sender;
        this.from = from;
    }

    /** Sends the link; returns false if that failed, so that the administrator must pass the link on. */
    boolean send(String email, String publicName, String link) {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null) {
            return false;
        }
        try {
            server.send(message(email, publicName, link));
            return true;
        } catch (MailException refused) {
            log.warn("The mail server did not take a mail with a link: {}", refused.getClass().getSimpleName());
            return false;
        }
    }

    private SimpleMailMessage message(String email, String publicName, String link) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setTo(email);
        if (!from.isBlank()) {
            mail.setFrom(from);
        }
        mail.setSubject("Your link to Counterclaim");
        mail.setText("""
                Hello %s,

                choose a password for your account at Counterclaim here:

                %s

                The link works once, for %d hours. If you did not expect this mail, you need do nothing.
                """.formatted(publicName, link, OneTimeLinks.HOURS));
        return mail;
    }
}
