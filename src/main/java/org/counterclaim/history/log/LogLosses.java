package org.counterclaim.history.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All losses of the log that were declared. */
public interface LogLosses extends Repository<LogLoss, UUID> {

    /** Saves it and publishes it, so that the history hears of it. */
    LogLoss save(LogLoss loss);

    /** The one with this id. */
    Optional<LogLoss> findById(UUID id);

    /** Those whose last entry had this position. */
    List<LogLoss> findByLastEntry(long position);
}
