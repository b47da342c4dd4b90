package org.counterclaim.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
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
 * Loads the demonstration stories, in {@code db/demo} on the class path, or the archive of invented ones, in its folder {@code archive},
 * into a database without stories, and creates the two accounts that the history names as their authors. {@link DemoMode} decides which.
 */
@Component
class DemoStory implements ApplicationRunner, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStory.class);
    private static final String STORY = "Demonstration story";
    private static final String ARCHIVE = "Demonstration archive: its places and people are invented";

    /** The author of the archive, by whom a database is known to hold it. */
    private static final Slug ARCHIVIST = Slug.of("demo-archivist");

    private final DemoMode demo;
    private final Stories stories;
    private final Accounts accounts;
    private final StoryBundleImporter bundles;
    private final ImportLock turn;
    private final ResourcePatternResolver files;
    private final Environment environment;
    private final EntityManager entities;
    private List<Slug> loaded = List.of();
    private boolean isRunning;
    private volatile boolean isInvented;

    DemoStory(DemoMode demo, Stories stories, Accounts accounts, StoryBundleImporter bundles, ImportLock turn,
            ResourcePatternResolver files, Environment environment, EntityManager entities) {
        this.demo = demo;
        this.stories = stories;
        this.accounts = accounts;
        this.bundles = bundles;
        this.turn = turn;
        this.files = files;
        this.environment = environment;
        this.entities = entities;
    }

    /** Runs before the server listens, so that nobody is told that there is no story. */
    @Override
    public void start() {
        isRunning = true;
        if (demo != DemoMode.NONE) {
            loaded = turn.take(this::loadIfEmpty);
        }
        isInvented = accounts.findBySlug(ARCHIVIST).isPresent();
    }

    /** Whether the database holds the archive, whatever the setting is now, so that every page has to say so. */
    public boolean isInvented() {
        return isInvented;
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
        if (demo == DemoMode.ARCHIVE && !loaded.isEmpty()) {
            log.info("Loaded the demonstration archive of {} invented stories: {}/", loaded.size(), address());
        } else {
            loaded.forEach(story -> log.info("Loaded the demonstration story: {}/stories/{}", address(), story));
        }
    }

    /**
     * Loads everything in one transaction, so that of several nodes that start at once, one finds no story and the others find its stories.
     */
    private List<Slug> loadIfEmpty() {
        List<Slug> loaded = new ArrayList<>();
        if (stories.count() == 0) {
            boolean isArchive = demo == DemoMode.ARCHIVE;
            ChangeReason editing = isArchive ? by(ARCHIVIST, "Demonstration archivist", Role.EDITOR, ARCHIVE)
                    : by(Slug.of("demo-editor"), "Demonstration editor", Role.EDITOR, STORY);
            ChangeReason checking = by(Slug.of("demo-fact-checker"), "Demonstration fact-checker", Role.FACT_CHECKER, editing.reason());
            for (byte[] bundle : bundles(isArchive ? "archive/" : "")) {
                loaded.add(bundles.load(bundle, editing, checking).story());
                // No bundle changes a record of another, and Hibernate would compare all of them before each query.
                entities.clear();
            }
        }
        return loaded;
    }

    private ChangeReason by(Slug slug, String publicName, Role role, @Nullable String reason) {
        Account account = accounts.findBySlug(slug).orElseGet(() -> accounts.save(
                new Account(slug, publicName, EnumSet.of(role), new ChangeReason(ChangeAuthor.SOFTWARE, reason))));
        return new ChangeReason(account.author(), reason);
    }

    private List<byte[]> bundles(String folder) {
        try {
            List<byte[]> found = new ArrayList<>();
            for (Resource file : files.getResources("classpath*:db/demo/" + folder + "*.json")) {
                found.add(file.getContentAsByteArray());
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String address() {
        return "http://localhost:" + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
