package org.counterclaim.interchange.following;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.counterclaim.core.date.FuzzyDate;

/**
 * Sends the mails that are due. What each says is read when it is sent, so it tells nothing that was withdrawn meanwhile; what is new in
 * something is read once for all who follow it.
 */
@Component
class FollowMailDelivery {

    private static final Logger log = LoggerFactory.getLogger(FollowMailDelivery.class);

    private static final int AT_ONCE = 20;

    /** After this time a node gives back what it has not sent, long before another may take it. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final MailServer server;
    private final FollowMails mails;
    private final Followings followings;
    private final FollowingLinks links;
    private final FollowTargets targets;
    private final FeedNewsReader reader;
    private final FollowMailTexts texts;
    private final FollowMailWriter writer;

    /** Whoever comes while others send leaves it to them. */
    private final ReentrantLock turn = new ReentrantLock();

    private int failures;
    private Instant notBefore = Instant.MIN;

    FollowMailDelivery(MailServer server, FollowMails mails, Followings followings, FollowingLinks links, FollowTargets targets,
            FeedNewsReader reader, FollowMailTexts texts, FollowMailWriter writer) {
        this.server = server;
        this.mails = mails;
        this.followings = followings;
        this.links = links;
        this.targets = targets;
        this.reader = reader;
        this.texts = texts;
        this.writer = writer;
    }

    /** The news of each thing up to some moment, read once. */
    private final class ReadNews {

        private record Key(UUID feed, Instant until) {}

        private final Map<Key, FeedNews> read = new HashMap<>();

        FeedNews of(Followings.Following one, Instant until) {
            return read.computeIfAbsent(new Key(one.feed().id(), until),
                    key -> reader.read(one.feed(), followings.toldUntil(one.feed()), until)).since(one.toldUntil());
        }
    }

    /** Whether mails can be sent at all. */
    boolean isPossible() {
        return server.isConfigured();
    }

    /** Sends everything that is due, until this process ends or the server does not answer. */
    void run(Instant now, BooleanSupplier isToStop) {
        if (!isPossible() || !turn.tryLock()) {
            return;
        }
        try {
            if (!now.isBefore(notBefore) && mails.isDue(now)) {
                sendAll(now, isToStop);
            }
        } finally {
            turn.unlock();
        }
    }

    private void sendAll(Instant now, BooleanSupplier isToStop) {
        try (MailServer.Connection connection = server.connect()) {
            failures = 0;
            notBefore = Instant.MIN;
            ReadNews news = new ReadNews();
            long end = System.nanoTime() + LONGEST.toNanos();
            boolean isMore = true;
            while (isMore) {
                List<FollowMail> some = mails.take(AT_ONCE, now);
                isMore = send(some, connection, news, now, () -> isToStop.getAsBoolean() || System.nanoTime() - end > 0)
                        && some.size() == AT_ONCE;
            }
        } catch (MessagingException away) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures++, MOST_DOUBLINGS));
            notBefore = now.plus(pause);
            log.warn("The mail server cannot be reached; mails to followers wait {}: {}", pause, away.getClass().getSimpleName());
        }
    }

    /** Sends some mails and gives back those that were not tried; returns whether to go on. */
    private boolean send(List<FollowMail> some, MailServer.Connection connection, ReadNews news, Instant now, BooleanSupplier isToStop) {
        List<FollowMail> left = new ArrayList<>(some);
        while (!left.isEmpty() && !isToStop.getAsBoolean() && (left.size() == some.size() || connection.isOpen())) {
            FollowMail mail = left.removeFirst();
            try {
                send(mail, connection, news, now);
            } catch (SendFailedException refused) {
                note(mail, refused, now);
            } catch (MessagingException failed) {
                log.warn("A mail to a follower could not be sent; it waits: {}", failed.getClass().getSimpleName());
                mails.failed(mail, now);
            } catch (RuntimeException failed) {
                log.error("A mail to a follower could not be written; it waits", failed);
                mails.failed(mail, now);
            }
        }
        mails.release(left.stream().map(FollowMail::id).toList(), now);
        return left.isEmpty() && connection.isOpen();
    }

    private void note(FollowMail mail, SendFailedException refused, Instant now) {
        Address[] invalid = refused.getInvalidAddresses();
        if (invalid != null && invalid.length > 0) {
            log.warn("The mail server refused the address of a follower for good");
            mails.refused(mail, now);
        } else {
            mails.failed(mail, now);
        }
    }

    private void send(FollowMail mail, MailServer.Connection connection, ReadNews news, Instant now) throws MessagingException {
        List<Followings.Following> about = mail.about(followings.of(mail.follower()));
        List<UUID> ids = about.stream().map(Followings.Following::id).toList();
        Optional<FollowMailText> text = text(mail, about, one -> news.of(one, mail.until()));
        if (text.isPresent()) {
            connection.send(writer.write(connection.session(), mail, text.get(), links.make(mail.follower(), ids), now));
        }
        mails.done(mail, ids, now);
    }

    private Optional<FollowMailText> text(FollowMail mail, List<Followings.Following> about,
            Function<Followings.Following, FeedNews> news) {
        if (mail.kind() == FollowMail.Kind.CONFIRMATION) {
            return about.isEmpty() ? Optional.empty() : Optional.of(about.getFirst().isConfirmed() ? texts.reminder(wishes(about))
                    : texts.confirmation(wishes(about)));
        }
        List<FeedNews> all = about.stream().map(news).filter(one -> !one.items().isEmpty()).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(mail.kind() == FollowMail.Kind.NEWS ? texts.news(all.getFirst())
                : texts.digest(all, FuzzyDate.of(LocalDate.ofInstant(mail.until(), ZoneOffset.UTC)).words()));
    }

    private List<FollowMailTexts.Wish> wishes(List<Followings.Following> some) {
        return some.stream().map(one -> new FollowMailTexts.Wish(targets.of(one.feed()), one.pace())).toList();
    }
}
