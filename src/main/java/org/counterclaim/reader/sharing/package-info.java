/** What pages say of themselves to other sites: cards beside links to them, and how to embed them. */
@NullMarked
package org.counterclaim.reader.sharing;

import org.jspecify.annotations.NullMarked;
