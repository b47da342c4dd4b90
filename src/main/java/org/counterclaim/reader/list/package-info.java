/** The lists of stories, claims, actors and articles: their filter, their order, their pages, and their files. */
@NullMarked
package org.counterclaim.reader.list;

import org.jspecify.annotations.NullMarked;
