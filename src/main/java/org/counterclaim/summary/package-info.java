/** What lists, facets and the queue sort and filter by: derived from the record, and kept in tables that can be computed anew. */
@ApplicationModule(allowedDependencies = {"core", "database", "record", "claim", "statement", "verdict"})
@NullMarked
package org.counterclaim.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
