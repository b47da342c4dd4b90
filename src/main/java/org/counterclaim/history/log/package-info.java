/**
 * The history as a log that outsiders can check: its checkpoints, tiles and entries (c2sp.org/tlog-tiles), the words that its
 * entries commit to, and proofs for verdicts.
 */
@NullMarked
package org.counterclaim.history.log;

import org.jspecify.annotations.NullMarked;
