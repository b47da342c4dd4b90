package org.counterclaim.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prints, before the first test, on which PostgreSQL the tests run, and why. */
public class FirstLine implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.out.println(TestPostgres.CHOICE.announcement());
    }
}
