/** The common parts of all pages: assets, errors, forms, the page cache, and the limits on what the server accepts. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {"core", "database"})
@NullMarked
package org.counterclaim.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
