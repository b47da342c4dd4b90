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

import org.counterclaim.claim.Claim;
import org.counterclaim.core.Slug;
import org.counterclaim.record.RecordRepositories;
import org.counterclaim.record.RecordType;
import org.counterclaim.verdict.Verdict;
import org.counterclaim.verdict.Verdicts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

/** Looks up the records that a bundle names, with few queries whatever its size. */
@Component
class RecordLookup {

    private static final int AT_ONCE = 500;

    private final RecordRepositories records;
    private final Verdicts verdicts;
    private final EntityManager entities;

    RecordLookup(RecordRepositories records, Verdicts verdicts, EntityManager entities) {
        this.records = records;
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
            Map<String, SlugIndex<?>> byKind = new HashMap<>();
            records.all().forEach(kind -> byKind.put(kind.type().word(), SlugIndex.in(kind, slugs(namings, kind.type()))));
            return new KnownRecords(byKind);
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
