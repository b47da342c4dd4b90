package org.counterclaim.interchange.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.counterclaim.account.Staff;
import org.counterclaim.core.WebAddress;
import org.counterclaim.interchange.webhook.HookReceiver.Post;
import org.counterclaim.interchange.webhook.HookReceiver.Reply;
import org.counterclaim.testing.TwoNodes;
import org.counterclaim.web.form.Editor;

import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes deliver from one database. */
@ExtendWith(TwoNodes.class)
class WebhookNodesTests {

    private final List<ConfigurableApplicationContext> nodes;

    WebhookNodesTests(TwoNodes.Nodes nodes) {
        this.nodes = List.of(nodes.first(), nodes.second());
    }

    @Test
    void eachEventIsAcceptedOnceAndInOrderAlthoughTheReceiverFailsNowAndThen() throws Exception {
        String title = "Story " + UUID.randomUUID();
        JdbcClient database = nodes.getFirst().getBean(JdbcClient.class);
        try (HookReceiver receiver = new HookReceiver()) {
            AtomicInteger atOnce = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            receiver.reply(post -> {
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                int status = receiver.posts().size() % 4 == 2 ? 500 : 204;
                atOnce.decrementAndGet();
                return new Reply(status);
            });
            Editor[] editors = {new Editor(nodes.getFirst().getBean(Staff.class)), new Editor(nodes.getLast().getBean(Staff.class))};
            editors[0].made("stories", "title", title, "standfirst", "What sailed?");
            UUID story = database.sql("select id from story where title = ?").param(title).query(UUID.class).single();
            UUID id = nodes.getFirst().getBean(WebhookEndpoints.class)
                    .make(new WebhookDetails("Chat", WebAddress.of(receiver.address()), Set.of(), Set.of("claim"), story));
            for (int i = 0; i < 8; i++) {
                editors[i % 2].made("claims", "text", "It sailed " + UUID.randomUUID(), "stories", title);
            }
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                // Otherwise what was not accepted would wait for minutes.
                database.sql("update private.webhook_endpoint set retry_at = null where id = ?").param(id).update();
                nodes.forEach(node -> node.getBean(WebhookDispatcher.class).wake());
                return receiver.accepted().size() == 8;
            });
            assertThat(receiver.accepted()).extracting(post -> Long.valueOf(post.data("position"))).isSorted();
            assertThat(receiver.accepted()).extracting(Post::id).doesNotHaveDuplicates();
            assertThat(most).hasValue(1);
            database.sql("delete from private.webhook_endpoint where id = ?").param(id).update();
        }
    }
}
