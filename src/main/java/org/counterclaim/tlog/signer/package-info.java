/**
 * Holds the key of the log, and signs a checkpoint only where it goes on from the last one that was signed.
 *
 * <p>It runs without Spring and without the database, as a process of its own beside the application: whoever takes over the
 * application can have things added to the log, and cannot have its past rewritten (c2sp.org/tlog-checkpoint, "Signatures").
 */
@NullMarked
package org.counterclaim.tlog.signer;

import org.jspecify.annotations.NullMarked;
