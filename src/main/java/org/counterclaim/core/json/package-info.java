/** JSON in the one form that is hashed. */
@NullMarked
package org.counterclaim.core.json;

import org.jspecify.annotations.NullMarked;
