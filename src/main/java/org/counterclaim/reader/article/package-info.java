/** The pages at {@code /articles/...}. */
@NullMarked
package org.counterclaim.reader.article;

import org.jspecify.annotations.NullMarked;
