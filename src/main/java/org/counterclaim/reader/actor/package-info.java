/** The pages at {@code /actors/...}. */
@NullMarked
package org.counterclaim.reader.actor;

import org.jspecify.annotations.NullMarked;
