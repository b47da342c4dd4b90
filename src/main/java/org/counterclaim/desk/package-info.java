/** What every form of the editors shares: fields, drafts, forms sent twice, two editors at once; and the desk's home. */
@ApplicationModule(allowedDependencies = {"core", "history", "account", "web"})
@NullMarked
package org.counterclaim.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
