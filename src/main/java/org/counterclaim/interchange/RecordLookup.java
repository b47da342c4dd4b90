package org.counterclaim.interchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.springframework.stereotype.Component;

import org.counterclaim.actor.ActorType;
import org.counterclaim.actor.Actors;
import org.counterclaim.article.ArticleType;
import org.counterclaim.article.Articles;
import org.counterclaim.claim.Claim;
import org.counterclaim.claim.ClaimType;
import org.counterclaim.claim.Claims;
import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordType;
import org.counterclaim.statement.StatementType;
import org.counterclaim.statement.Statements;
import org.counterclaim.story.Stories;
import org.counterclaim.story.StoryType;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.Verdicts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/** Looks up the records that a bundle names, with few queries whatever its size. */
@Component
class RecordLookup {

    private static final int AT_ONCE = 500;

    private final Stories stories;
    private final Actors actors;
    private final Articles articles;
    private final Claims claims;
    private final Statements statements;
    private final Verdicts verdicts;
    private final EntityManager entities;

    RecordLookup(Stories stories, Actors actors, Articles articles, Claims claims, Statements statements, Verdicts verdicts,
            EntityManager entities) {
        this.stories = stories;
        this.actors = actors;
        this.articles = articles;
        this.claims = claims;
        this.statements = statements;
        this.verdicts = verdicts;
        this.entities = entities;
    }

    KnownRecords records(List<SlugOccurrence> namings) {
        Session session = entities.unwrap(Session.class);
        session.setFetchBatchSize(AT_ONCE);
        session.setJdbcBatchSize(AT_ONCE);
        // Once for all of these queries: before each of them, Hibernate would compare everything that this transaction has loaded.
        session.flush();
        session.setHibernateFlushMode(FlushMode.COMMIT);
        try {
            return new KnownRecords(
                    SlugIndex.in(stories, slugs(namings, StoryType.TYPE)),
                    SlugIndex.in(actors, slugs(namings, ActorType.TYPE)),
                    SlugIndex.in(articles, slugs(namings, ArticleType.TYPE)),
                    SlugIndex.in(claims, slugs(namings, ClaimType.TYPE)),
                    SlugIndex.in(statements, slugs(namings, StatementType.TYPE)));
        } finally {
            session.setHibernateFlushMode(FlushMode.AUTO);
        }
    }

    /** Returns the recorded verdicts on the bundle's claims, by the claim's id. */
    Map<UUID, List<Verdict>> verdicts(BundleRecords bundle, KnownRecords onRecord) {
        Set<UUID> ids = new HashSet<>();
        for (BundleNode piece : bundle.claims()) {
            Claim claim = onRecord.claims().get(piece.orNull("slug"));
            if (claim != null) {
                ids.add(claim.id());
            }
        }
        Map<UUID, List<Verdict>> known = new HashMap<>();
        SlugIndex.parts(ids).forEach(part -> known.putAll(verdicts.findByClaimIdInOrderByNumber(part).stream()
                .collect(groupingBy(verdict -> verdict.details().claim()))));
        return known;
    }

    private static Set<Slug> slugs(List<SlugOccurrence> namings, RecordType<?, ?> kind) {
        return namings.stream()
                .filter(naming -> naming.kind() == kind)
                .flatMap(naming -> BundleValues.read(naming.slug(), Slug::of).stream())
                .collect(toSet());
    }
}
