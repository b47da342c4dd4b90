/** The page cache: finished pages and fragments of pages, kept within one memory limit. */
@NullMarked
package org.counterclaim.web.cache;

import org.jspecify.annotations.NullMarked;
