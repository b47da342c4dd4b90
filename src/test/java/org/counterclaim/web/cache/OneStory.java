package org.counterclaim.web.cache;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimDetails;
import org.counterclaim.claim.Claims;
import org.counterclaim.claim.StoryPlacement;
import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeAuthor;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.story.Stories;
import org.counterclaim.story.Story;
import org.counterclaim.story.StoryDetails;

/** Makes stories with one claim for tests. */
public class OneStory {

    private static final ChangeReason CHANGE = new ChangeReason(ChangeAuthor.SOFTWARE, null);

    private final Stories stories;
    private final Claims claims;
    private final TransactionTemplate transaction;

    public OneStory(Stories stories, Claims claims, PlatformTransactionManager transactions) {
        this.stories = stories;
        this.claims = claims;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes a story with a fresh slug; returns its path. */
    public String made() {
        return "/stories/" + transaction.execute(status -> {
            Slug slug = Slug.of("s" + UUID.randomUUID());
            Story story = stories.save(new Story(slug, new StoryDetails("A story", "What is contested. ".repeat(80)), CHANGE));
            Claim claim = new Claim(slug, new ClaimDetails("Something is so", null, null, Set.of(), Set.of()), CHANGE);
            claim.standIn(new StoryPlacement(story.id(), 1), CHANGE);
            claims.save(claim);
            return slug;
        });
    }

    /** Gives the story at this path another title, in a transaction of its own. */
    public void retitle(String path, String title) {
        transaction.executeWithoutResult(status -> {
            Story story = stories.findBySlugIn(List.of(slug(path))).getFirst();
            story.revise(new StoryDetails(title, story.details().standfirst()), CHANGE);
            stories.save(story);
        });
    }

    /** Gives the story another address, and returns it. */
    String rename(String path) {
        return "/stories/" + transaction.execute(status -> {
            Story story = stories.findBySlugIn(List.of(slug(path))).getFirst();
            story.rename(Slug.of("r" + UUID.randomUUID()), CHANGE);
            return stories.save(story).slug();
        });
    }

    private static Slug slug(String path) {
        return Slug.of(path.substring("/stories/".length()));
    }
}
