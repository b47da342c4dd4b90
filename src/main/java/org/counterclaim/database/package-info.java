/** The database: the PostgreSQL that {@code spring.datasource.url} names, or an embedded PostgreSQL 18 with its data in {@code ./.data}. */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package org.counterclaim.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
