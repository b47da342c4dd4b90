package org.counterclaim.interchange;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demonstration.
 *
 * @param demo whether to load the demonstration story into a database that holds no story ({@code counterclaim.demo}, in the
 *     environment {@code COUNTERCLAIM_DEMO}: {@code load} or {@code none}); where unset, the embedded database is given it
 *     and no other
 */
@ConfigurationProperties("counterclaim")
record DemoSettings(@Nullable Demo demo) {

    /** What to do about the demonstration story. */
    enum Demo {
        LOAD,
        NONE
    }

    boolean load(boolean embedded) {
        return demo == null ? embedded : demo == Demo.LOAD;
    }
}
