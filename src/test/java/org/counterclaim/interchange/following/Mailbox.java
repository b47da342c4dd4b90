package org.counterclaim.interchange.following;

import java.time.Instant;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.counterclaim.database.JobScheduler;
import org.counterclaim.testing.Person;

import static org.assertj.core.api.Assertions.assertThat;

/** Follows things for tests, and lets their mails be sent when a test says so. */
@Component
class Mailbox {

    private final JobScheduler jobs;
    private final NewsCheck check;
    private final FollowMailDelivery delivery;

    Mailbox(JobScheduler jobs, NewsCheck check, FollowMailDelivery delivery) {
        this.jobs = jobs;
        this.check = check;
        this.delivery = delivery;
    }

    /** From now on nothing is sent by itself. */
    void hold() {
        jobs.stop();
    }

    static String address() {
        return UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** Follows something and confirms it. */
    String follow(Person person, String of, String pace) throws Exception {
        String email = address();
        follow(person, email, of, pace);
        return email;
    }

    void follow(Person person, String email, String of, String pace) throws Exception {
        int before = MailReceiver.to(email).size();
        assertThat(person.post("/follow", "of", of, "email", email, "pace", pace).statusCode()).isEqualTo(303);
        send(Instant.now().plusSeconds(600));
        assertThat(MailReceiver.to(email)).hasSize(before + 1);
        confirm(person, MailReceiver.to(email).getLast());
    }

    static void confirm(Person person, MailReceiver.Received mail) throws Exception {
        String page = person.get(mail.page()).body();
        String[] ids = page.split("name=\"of\" value=\"", -1);
        String[] fields = new String[ids.length * 2];
        fields[0] = "change";
        fields[1] = "confirm";
        for (int i = 1; i < ids.length; i++) {
            fields[i * 2] = "of";
            fields[i * 2 + 1] = ids[i].substring(0, 36);
        }
        assertThat(person.post(mail.page(), fields).statusCode()).isEqualTo(303);
    }

    /** Sends what is due at a moment. */
    void send(Instant now) {
        delivery.run(now, () -> false);
    }

    /** Looks for news, as the site does again and again, and sends what is due some time later; returns that moment. */
    Instant pass(Instant now) {
        check.run(now);
        Instant later = now.plusSeconds(40);
        check.run(later);
        send(later);
        return later;
    }
}
