package org.counterclaim.testing;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prints, before the first test, on which PostgreSQL the tests run, and why. A test that waits is not ended by what happens in threads of
 * applications: some tests take their database away.
 */
public class FirstLine implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.out.println(TestPostgres.CHOICE.announcement());
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
