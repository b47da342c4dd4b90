/** The pages at {@code /stories/...}. */
@NullMarked
package org.counterclaim.reader.story;

import org.jspecify.annotations.NullMarked;
