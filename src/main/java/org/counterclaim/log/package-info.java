/**
 * The history as a log that outsiders can check: its checkpoints, tiles and entries (c2sp.org/tlog-tiles), the words that its
 * entries commit to, and proofs for verdicts.
 */
@ApplicationModule(allowedDependencies = {"history", "signer", "tlog", "web"})
@NullMarked
package org.counterclaim.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
