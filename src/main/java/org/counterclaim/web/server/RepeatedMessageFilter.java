package org.counterclaim.web.server;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

import org.counterclaim.web.error.ErrorPageController;

/**
 * Keeps a fault that lasts from filling the log: of warnings and errors of one kind, one in ten seconds is written, with how many were left
 * out, and the stack trace is there the first time only. Failures whose reference readers see are always written.
 */
final class RepeatedMessageFilter extends TurboFilter {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST_KINDS = 1_000;

    private final LongSupplier nanos;
    private final Map<String, MessageCount> kinds = new ConcurrentHashMap<>();
    private final ThreadLocal<Boolean> ownLine = ThreadLocal.withInitial(() -> false);

    private record MessageCount(AtomicLong writtenAt, AtomicLong leftOut) {}

    /** @param nanos the time, as {@link System#nanoTime} */
    RepeatedMessageFilter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format, Object @Nullable [] words,
            @Nullable Throwable failure) {
        if (format == null || !level.isGreaterOrEqual(Level.WARN) || ownLine.get()
                || logger.getName().equals(ErrorPageController.class.getName())) {
            return FilterReply.NEUTRAL;
        }
        if (kinds.size() > MOST_KINDS) {
            kinds.clear();
        }
        long now = nanos.getAsLong();
        MessageCount first = new MessageCount(new AtomicLong(now), new AtomicLong());
        MessageCount kind = kinds.putIfAbsent(logger.getName() + " " + format, first);
        if (kind == null) {
            return FilterReply.NEUTRAL;
        }
        long before = kind.writtenAt.get();
        if (now - before < PAUSE.toNanos() || !kind.writtenAt.compareAndSet(before, now)) {
            kind.leftOut.incrementAndGet();
            return FilterReply.DENY;
        }
        write(logger, level, format, words, failure, kind.leftOut.getAndSet(0));
        return FilterReply.DENY;
    }

    /** Writes a message; a failure may also be its last argument. */
    private void write(Logger logger, Level level, String format, Object @Nullable [] all, @Nullable Throwable given, long leftOut) {
        Throwable failure = given;
        Object[] words = all;
        if (given == null && all != null && all.length > 0 && all[all.length - 1] instanceof Throwable last) {
            failure = last;
            words = Arrays.copyOf(all, all.length - 1);
        }
        ownLine.set(true);
        try {
            String line = format + (failure == null ? "" : ": " + failure)
                    + (leftOut == 0 ? "" : " (and " + leftOut + " more like it since the last)");
            logger.log(null, RepeatedMessageFilter.class.getName(), Level.toLocationAwareLoggerInteger(level), line, words, null);
        } finally {
            ownLine.set(false);
        }
    }
}
