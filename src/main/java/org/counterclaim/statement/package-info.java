/** Who took which stance on a claim, and what follows from it. */
@ApplicationModule(allowedDependencies = {"core", "record"})
@NullMarked
package org.counterclaim.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
