package org.counterclaim.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All verdicts. */
public interface Verdicts extends Repository<Verdict, UUID> {

    /** Saves it and publishes it, so that the history hears of it. */
    Verdict save(Verdict verdict);

    /** The one with this id. */
    Optional<Verdict> findById(UUID id);

    /** All verdicts on a claim, the first given first. */
    List<Verdict> findByClaimIdOrderByNumber(UUID claimId);

    /** All verdicts on these claims, of each claim the first given first. */
    List<Verdict> findByClaimIdInOrderByNumber(Collection<UUID> claimIds);
}
