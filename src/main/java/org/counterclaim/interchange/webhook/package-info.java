/** Webhooks: entries of the public history, sent to other systems as they are made, as the Standard Webhooks specification has it. */
@NullMarked
package org.counterclaim.interchange.webhook;

import org.jspecify.annotations.NullMarked;
