/** Searching the whole record: what people type, what it finds, and the page that shows it. */
@NullMarked
package org.counterclaim.reader.search;

import org.jspecify.annotations.NullMarked;
