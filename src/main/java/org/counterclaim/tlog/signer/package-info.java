/**
 * The signer, which holds the log's key and signs a checkpoint only if it continues the last one.
 *
 * <p>It runs without Spring and without the database, as a process of its own beside the application: whoever takes over the application
 * can add to the log, but cannot have its past rewritten (c2sp.org/tlog-checkpoint, "Signatures").
 */
@NullMarked
package org.counterclaim.tlog.signer;

import org.jspecify.annotations.NullMarked;
