/** What all pages share: assets, errors, forms, the page cache, and what the server takes from strangers. */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {"core"})
@NullMarked
package org.counterclaim.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
