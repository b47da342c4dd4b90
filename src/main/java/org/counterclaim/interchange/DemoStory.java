package org.counterclaim.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.counterclaim.account.Account;
import org.counterclaim.account.Accounts;
import org.counterclaim.account.Role;
import org.counterclaim.core.Slug;
import org.counterclaim.database.DemoMode;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.story.Stories;

/**
 * Loads the demonstration stories, in {@code db/demo} on the class path, into a database without stories, and creates the two accounts that
 * the history names as their authors. {@link DemoMode} decides whether it does.
 */
@Component
class DemoStory implements ApplicationRunner, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStory.class);
    private static final String REASON = "Demonstration story";

    private final DemoMode mode;
    private final Stories stories;
    private final Accounts accounts;
    private final StoryBundleImporter bundles;
    private final ImportLock turn;
    private final ResourcePatternResolver files;
    private final Environment environment;
    private List<Slug> loaded = List.of();
    private boolean isRunning;

    DemoStory(DemoMode mode, Stories stories, Accounts accounts, StoryBundleImporter bundles, ImportLock turn,
            ResourcePatternResolver files,
            Environment environment) {
        this.mode = mode;
        this.stories = stories;
        this.accounts = accounts;
        this.bundles = bundles;
        this.turn = turn;
        this.files = files;
        this.environment = environment;
    }

    /** Runs before the server listens, so that nobody is told that there is no story. */
    @Override
    public void start() {
        isRunning = true;
        if (mode == DemoMode.LOAD) {
            loaded = turn.take(this::loadIfEmpty);
        }
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Returns a phase before the server's, and before the log's, which publishes everything that it finds at its start. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Runs when the server listens, so that the address it logs answers. */
    @Override
    public void run(ApplicationArguments arguments) {
        loaded.forEach(this::announce);
    }

    /**
     * Loads everything in one transaction, so that of several nodes that start at once, one finds no story and the others find its stories.
     */
    private List<Slug> loadIfEmpty() {
        List<Slug> loaded = new ArrayList<>();
        if (stories.count() == 0) {
            ChangeReason editing = by("demo-editor", "Demonstration editor", Role.EDITOR);
            ChangeReason checking = by("demo-fact-checker", "Demonstration fact-checker", Role.FACT_CHECKER);
            for (byte[] bundle : demoBundles()) {
                loaded.add(bundles.load(bundle, editing, checking).story());
            }
        }
        return loaded;
    }

    private ChangeReason by(String slug, String publicName, Role role) {
        Account account = accounts.findBySlug(Slug.of(slug)).orElseGet(() -> accounts.save(
                new Account(Slug.of(slug), publicName, EnumSet.of(role), new ChangeReason(ChangeAuthor.SOFTWARE, REASON))));
        return new ChangeReason(account.author(), REASON);
    }

    private List<byte[]> demoBundles() {
        try {
            List<byte[]> found = new ArrayList<>();
            for (Resource file : files.getResources("classpath*:db/demo/*.json")) {
                found.add(file.getContentAsByteArray());
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void announce(Slug story) {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        log.info("Loaded the demonstration story: http://localhost:{}/stories/{}", port, story);
    }
}
