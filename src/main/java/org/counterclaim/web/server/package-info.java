/** Limits on what the server accepts before any page is asked: bodies, connections, malformed requests. */
@NullMarked
package org.counterclaim.web.server;

import org.jspecify.annotations.NullMarked;
