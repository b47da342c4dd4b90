package org.counterclaim.history.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The repository of declared losses of the log. */
public interface LogLosses extends Repository<LogLoss, UUID> {

    /** Saves a loss and publishes its change, so that the history learns of it. */
    LogLoss save(LogLoss loss);

    /** Returns the loss with this id. */
    Optional<LogLoss> findById(UUID id);

    /** Returns the losses whose last entry had this position. */
    List<LogLoss> findByLastEntry(long position);
}
