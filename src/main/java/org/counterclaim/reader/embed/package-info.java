/** Small pages at {@code /embed/...}, for frames in other sites' pages, and how those sites find them (oEmbed). */
@NullMarked
package org.counterclaim.reader.embed;

import org.jspecify.annotations.NullMarked;
