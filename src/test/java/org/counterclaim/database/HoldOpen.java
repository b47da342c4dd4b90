package org.counterclaim.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An application in a process of its own. It opens the embedded database, says so, and stays until it is killed. */
final class HoldOpen {

    private HoldOpen() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.open(new EmbeddedSettings(Path.of(arguments[0]), Path.of(arguments[1]), false));
        System.out.println("open " + database.pid());
        new CountDownLatch(1).await();
    }
}
