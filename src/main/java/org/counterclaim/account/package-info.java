/** Who may do what: accounts, roles and one table of permissions. */
@ApplicationModule(allowedDependencies = {"core", "history"})
@NullMarked
package org.counterclaim.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
