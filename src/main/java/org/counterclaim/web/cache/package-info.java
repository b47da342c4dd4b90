/** The page cache: finished pages and fragments of pages, kept within one number of bytes. */
@NullMarked
package org.counterclaim.web.cache;

import org.jspecify.annotations.NullMarked;
