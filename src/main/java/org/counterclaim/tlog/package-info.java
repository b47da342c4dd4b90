/**
 * A transparency log's values and arithmetic: hashes, proofs, tiles, signed notes, checkpoints.
 *
 * <p>The tree is that of RFC 6962, section 2.1, with SHA-256. Tiles and entry bundles are those of c2sp.org/tlog-tiles,
 * notes those of c2sp.org/signed-note with Ed25519 alone, checkpoints those of c2sp.org/tlog-checkpoint, proofs in files
 * those of c2sp.org/tlog-proof. Everything that is read is read strictly: a text or an address is accepted in the one form
 * in which it would be written, and anything else is an {@link IllegalArgumentException}.
 *
 * <p>Nothing here knows of the application, keeps anything or connects to anything, so that it can also check a copy of the
 * log from elsewhere.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.counterclaim.tlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
