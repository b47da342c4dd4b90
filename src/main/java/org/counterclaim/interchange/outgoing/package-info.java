/** What a restored site holds back until an administrator lets it go. */
@NullMarked
package org.counterclaim.interchange.outgoing;

import org.jspecify.annotations.NullMarked;
