/** What all pages share: their assets, and fragments that are rendered once. */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package org.counterclaim.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
