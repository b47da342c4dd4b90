/** The public history as people read it: the whole of it, that of one record, one entry; and how an old version comes back. */
@ApplicationModule(allowedDependencies = {"core", "history", "account", "desk", "web"})
@NullMarked
package org.counterclaim.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
