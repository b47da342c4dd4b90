package org.counterclaim.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All verdicts. */
public interface Verdicts extends Repository<Verdict, UUID> {

    /** Saves a verdict and publishes it, so that the history learns of it. */
    Verdict save(Verdict verdict);

    /** Returns the verdict with this id. */
    Optional<Verdict> findById(UUID id);

    /** Returns all verdicts on these claims, each claim's oldest first. */
    List<Verdict> findByClaimIdInOrderByNumber(Collection<UUID> claimIds);
}
