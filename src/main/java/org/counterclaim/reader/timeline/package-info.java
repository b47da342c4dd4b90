/** A story's entries and figures, as the pages of stories and actors show them. */
@NullMarked
package org.counterclaim.reader.timeline;

import org.jspecify.annotations.NullMarked;
