@NullMarked
package org.counterclaim.database;

import org.jspecify.annotations.NullMarked;
