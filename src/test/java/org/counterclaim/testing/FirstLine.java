package org.counterclaim.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Says before the first test which PostgreSQL the tests run on, and why. */
public class FirstLine implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.out.println(TestPostgres.CHOICE.announcement());
    }
}
