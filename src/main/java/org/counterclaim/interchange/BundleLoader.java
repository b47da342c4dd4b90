package org.counterclaim.interchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

import org.counterclaim.core.Slug;
import org.counterclaim.record.ChangeReason;
import org.counterclaim.verdict.Verdict;

/** Records a bundle without faults, each record after those it refers to. */
@Component
class BundleLoader {

    private final RecordLoader records;
    private final ClaimLoader claims;
    private final StatementLoader statements;
    private final VerdictLoader verdicts;
    private final EntityManager entities;

    BundleLoader(RecordLoader records, ClaimLoader claims, StatementLoader statements, VerdictLoader verdicts, EntityManager entities) {
        this.records = records;
        this.claims = claims;
        this.statements = statements;
        this.verdicts = verdicts;
        this.entities = entities;
    }

    /** Records what of the bundle is not on record yet, without verdicts. */
    ImportResult add(BundleRecords bundle, KnownRecords onRecord, ChangeReason change) {
        ImportSession filing = new ImportSession(change, true);
        records(bundle, onRecord, filing);
        return filing.loaded(Slug.of(onRecord.stories().present(bundle.story().text("slug"))));
    }

    ImportResult load(BundleRecords bundle, KnownRecords onRecord, Map<UUID, List<Verdict>> known, ChangeReason editing,
            ChangeReason checking, Instant now) {
        ImportSession filing = new ImportSession(editing, false);
        records(bundle, onRecord, filing);
        verdicts.load(bundle, onRecord, known, checking, now, filing);
        // A preview never commits, so the database must report refusals now.
        entities.flush();
        return filing.loaded(Slug.of(onRecord.stories().present(bundle.story().text("slug"))));
    }

    private void records(BundleRecords bundle, KnownRecords onRecord, ImportSession filing) {
        records.load(bundle, onRecord, filing);
        claims.load(bundle, onRecord, filing);
        statements.load(bundle, onRecord, filing);
        records.loadOnClaims(bundle, onRecord, filing);
        entities.flush();
    }
}
