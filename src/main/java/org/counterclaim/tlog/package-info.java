/**
 * A transparency log: its arithmetic, its signer and its outside verifier, without Spring and without a database
 * (c2sp.org/tlog-tiles).
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {"core"})
@NullMarked
package org.counterclaim.tlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
