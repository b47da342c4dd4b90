package org.counterclaim.interchange;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demonstration.
 *
 * @param demo whether to load the demonstration story into a database that holds no story ({@code counterclaim.demo}, in the environment
 *     {@code COUNTERCLAIM_DEMO}: {@code load} or {@code none}); if unset, only the embedded database gets it
 */
@ConfigurationProperties("counterclaim")
record DemoSettings(@Nullable Demo demo) {

    /** What to do with the demonstration story. */
    enum Demo {
        LOAD,
        NONE
    }

    boolean load(boolean embedded) {
        return demo == null ? embedded : demo == Demo.LOAD;
    }
}
