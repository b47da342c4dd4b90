package org.counterclaim.desk.tagging;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.counterclaim.account.SignedIn;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimNumbers;
import org.counterclaim.claim.Claims;
import org.counterclaim.core.Slug;
import org.counterclaim.desk.ReferenceResolver;
import org.counterclaim.record.ChangeReason;

/** Adds several claims to a story at once. */
@Component
class StoryTagging {

    private final Claims claims;
    private final ClaimNumbers numbers;
    private final ReferenceResolver references;

    StoryTagging(Claims claims, ClaimNumbers numbers, ReferenceResolver references) {
        this.claims = claims;
        this.numbers = numbers;
        this.references = references;
    }

    /**
     * Adds all claims or none, each with a new number there, the oldest claim first; claims that are already there are left alone.
     *
     * @param story what somebody typed for the story
     * @return how many claims were added
     * @throws org.counterclaim.web.form.RejectedFormException if no story goes by that name
     */
    @Transactional
    public int tag(Collection<Slug> slugs, String story, SignedIn by) {
        UUID id = references.find("story", story, "story");
        List<Claim> tagged = claims.findBySlugIn(slugs).stream()
                .filter(claim -> claim.withdrawal().isEmpty() && claim.numberIn(id).isEmpty())
                .sorted(Comparator.comparing(Claim::id)).toList();
        // The next number is computed from those in the database.
        for (Claim claim : tagged) {
            Set<UUID> stories = new HashSet<>(claim.stories());
            stories.add(id);
            numbers.place(claim, stories, new ChangeReason(by.author(), "Tagged with a story"));
            claims.save(claim);
            claims.flush();
        }
        return tagged.size();
    }
}
