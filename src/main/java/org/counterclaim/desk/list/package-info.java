/** The lists of stories, claims, actors and articles for editors: those of readers, drafts, and what was withdrawn. */
@NullMarked
package org.counterclaim.desk.list;

import org.jspecify.annotations.NullMarked;
