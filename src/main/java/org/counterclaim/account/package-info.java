/** Who may do what: accounts, roles, one table of permissions, and signing in. */
@ApplicationModule(allowedDependencies = {"core", "database", "web", "record"})
@NullMarked
package org.counterclaim.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
