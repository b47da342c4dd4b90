/** Mails about what is new in a story, a claim, an actor, a list or a search, for readers without an account. */
@NullMarked
package org.counterclaim.interchange.following;

import org.jspecify.annotations.NullMarked;
