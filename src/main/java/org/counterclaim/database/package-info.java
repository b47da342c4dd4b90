/**
 * Where the database comes from: the PostgreSQL that {@code spring.datasource.url} names, or an embedded PostgreSQL 18
 * whose data lies in {@code ./.data}.
 */
@ApplicationModule(allowedDependencies = {"core"})
@NullMarked
package org.counterclaim.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
