package org.counterclaim.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A proxy between an application and its database that can hang: connections are accepted and kept, and nothing comes through. */
public final class HangingDatabase {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ServerSocket door;
    private final URI database;
    private boolean hangs;

    /** @param url the database's address */
    public HangingDatabase(String url) {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        this.database = URI.create(url.substring("jdbc:".length()));
        Thread.ofPlatform().daemon().start(this::welcome);
    }

    /** Returns the address by which the application reaches the database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + database.getPath();
    }

    /** Holds everything up from now on, or lets everything through, with what was held up. */
    public void hang(boolean now) {
        lock.lock();
        try {
            hangs = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void welcome() {
        while (true) {
            try {
                Socket near = door.accept();
                Socket far = new Socket(database.getHost(), database.getPort());
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 16];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                waitWhileItHangs();
                out.write(buffer, 0, n);
            }
        } catch (IOException gone) {
            return;
        }
    }

    private void waitWhileItHangs() {
        lock.lock();
        try {
            while (hangs) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
