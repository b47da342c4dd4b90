/** The pages at {@code /topics} and {@code /topics/...}. */
@NullMarked
package org.counterclaim.reader.topic;

import org.jspecify.annotations.NullMarked;
