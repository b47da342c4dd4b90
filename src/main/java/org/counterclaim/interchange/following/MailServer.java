package org.counterclaim.interchange.following;

import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server that is configured, if one is. Mails go over one connection, and each is acknowledged by itself, so that a crash makes at
 * most one of them come twice.
 */
@Component
class MailServer {

    private final ObjectProvider<JavaMailSenderImpl> settings;

    MailServer(ObjectProvider<JavaMailSenderImpl> settings) {
        this.settings = settings;
    }

    /** A connection to it. */
    record Connection(Session session, Transport transport) implements AutoCloseable {

        /**
         * Sends a mail.
         *
         * @throws jakarta.mail.SendFailedException if the server refuses a receiver; those it refuses for good are among its invalid ones
         * @throws MessagingException if the server does not take it for another reason
         */
        void send(MimeMessage mail) throws MessagingException {
            mail.saveChanges();
            transport.sendMessage(mail, mail.getAllRecipients());
        }

        /** Whether the server still answers. */
        boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException gone) {
                // Everything that was acknowledged is with the server.
            }
        }
    }

    /** Whether there is one. */
    boolean isConfigured() {
        return settings.getIfAvailable() != null;
    }

    /**
     * Connects to it; call this only if there is one.
     *
     * @throws MessagingException if it does not answer, or does not let this site in
     */
    Connection connect() throws MessagingException {
        JavaMailSenderImpl server = settings.getObject();
        Session session = server.getSession();
        String protocol = Optional.ofNullable(server.getProtocol()).orElse(JavaMailSenderImpl.DEFAULT_PROTOCOL);
        Transport transport = session.getTransport(protocol);
        String user = server.getUsername() == null || server.getUsername().isEmpty() ? null : server.getUsername();
        transport.connect(server.getHost(), server.getPort(), user, server.getPassword());
        return new Connection(session, transport);
    }
}
