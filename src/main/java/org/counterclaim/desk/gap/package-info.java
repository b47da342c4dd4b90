/** What is missing or doubtful on record. */
@NullMarked
package org.counterclaim.desk.gap;

import org.jspecify.annotations.NullMarked;
