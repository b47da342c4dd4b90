/** The one filter of lists and search: how it is read, what it means in SQL, and how it is printed. */
@NullMarked
package org.counterclaim.reader.filter;

import org.jspecify.annotations.NullMarked;
