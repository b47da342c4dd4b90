package org.counterclaim.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reserves a directory for this process. The operating system holds the lock, so it ends with the process, however that ends, and a
 * leftover lock file means nothing.
 */
final class DirectoryLock implements AutoCloseable {

    /**
     * The files locked by this process. Closing any channel to a file drops the process's POSIX locks on it, so a second one must never be
     * opened.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    /** The locked byte, far beyond the process id in the file, because Windows lets nobody read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock, or throws {@link StartupFailureException}, which names the process that has it. */
    static DirectoryLock on(DataDirectory directory) throws IOException {
        DirectoryLock lock = ifFree(directory);
        if (lock == null) {
            throw StartupFailureException.inUse(directory.path(), holder(directory.lock()));
        }
        return lock;
    }

    /** Takes the lock; returns null if somebody else has it. */
    static @Nullable DirectoryLock ifFree(DataDirectory directory) throws IOException {
        Path file = directory.lock();
        if (!HELD_HERE.add(file)) {
            return null;
        }
        DirectoryLock lock = null;
        try {
            lock = taken(file);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
            }
        }
        return lock;
    }

    private static String holder(Path file) throws IOException {
        return HELD_HERE.contains(file) ? ProcessHandle.current().pid() + " (this one)" : Files.readString(file).strip();
    }

    private static @Nullable DirectoryLock taken(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
        return new DirectoryLock(file, channel);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
