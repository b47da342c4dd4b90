package org.counterclaim.web.server;

import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's connections, with limits on slow clients and always room for one more: when nearly all are taken, those that have kept the site
 * waiting longest are closed first. Tomcat's own time limits only count from one byte to the next.
 */
public final class HttpConnections extends Http11NioProtocol {

    /** Called by Tomcat, which creates this class by name. */
    public HttpConnections() {
        super(new Endpoint());
    }

    /** Notes that a request's head has arrived; the caller closes the exchange when its answer has been sent. */
    Exchange begin(String connection) {
        Exchange exchange = new Exchange((Endpoint) getEndpoint(), connection);
        exchange.endpoint.exchanges.put(connection, exchange);
        return exchange;
    }

    /** An exchange, from the last byte of the request's head to the last byte of the answer. */
    public static final class Exchange implements AutoCloseable {

        private final Endpoint endpoint;
        private final String connection;
        private final Thread thread = Thread.currentThread();
        private final AtomicLong bytes = new AtomicLong();
        private volatile long waitingSince = System.nanoTime();
        private volatile boolean isWaiting = true;

        private Exchange(Endpoint endpoint, String connection) {
            this.endpoint = endpoint;
            this.connection = connection;
        }

        /** Notes whether the exchange now waits for the client, rather than for a page being rendered. */
        public void waitsForClient(boolean waiting) {
            waitingSince = System.nanoTime();
            isWaiting = waiting;
        }

        /**
         * Notes that this many more bytes are held for this exchange until it ends. If all exchanges together hold too many, those that
         * have waited longest for their clients are ended; returns false if there are none.
         */
        public boolean keep(int more) {
            bytes.addAndGet(more);
            return endpoint.kept.addAndGet(more) <= Endpoint.MOST_KEPT || endpoint.makeRoomBeside(this);
        }

        private Duration waited() {
            return Duration.ofNanos(System.nanoTime() - waitingSince);
        }

        private void forgetBytes() {
            endpoint.kept.addAndGet(-bytes.getAndSet(0));
        }

        @Override
        public void close() {
            endpoint.exchanges.remove(connection, this);
            forgetBytes();
        }
    }

    /** Returns the most bytes of all bodies and answers in transit, of which the longest file that may be sent leaves some to others. */
    static long mostKept(long heap) {
        return Math.max(24 << 20, heap / 16);
    }

    private static final class Endpoint extends NioEndpoint {

        private static final long MOST_KEPT = mostKept(Runtime.getRuntime().maxMemory());

        private static final Duration LONGEST_HEAD = Duration.ofSeconds(10);
        private static final Duration LONGEST_EXCHANGE = Duration.ofMinutes(2);

        /** A client that has sent nothing, or not read its answer, for this time may be closed to make room for others. */
        private static final Duration PROMPT = Duration.ofMillis(300);

        /** The same for the rest of a partial head, because browsers send it whole. */
        private static final Duration PROMPT_REST = Duration.ofMillis(100);

        private static final int CLOSED_AT_ONCE = 32;

        private final Map<String, Exchange> exchanges = new ConcurrentHashMap<>();
        private final AtomicLong kept = new AtomicLong();

        /** A connection that waits for its client. */
        private record Waiting(SocketWrapperBase<NioChannel> connection, @Nullable Exchange exchange, boolean isIdle, Duration since) {

            boolean isHead() {
                return exchange == null && !isIdle;
            }

            void close() {
                connection.close();
                if (exchange != null) {
                    exchange.forgetBytes();
                    exchange.thread.interrupt();
                }
            }
        }

        @Override
        public void startInternal() throws Exception {
            super.startInternal();
            var _ = Objects.requireNonNull(getUtilityExecutor()).scheduleWithFixedDelay(this::tidyUp, 250, 250, TimeUnit.MILLISECONDS);
        }

        private void tidyUp() {
            makeRoom();
            waiting().filter(one -> !one.isIdle && one.since.compareTo(one.isHead() ? LONGEST_HEAD : LONGEST_EXCHANGE) > 0)
                    .forEach(Waiting::close);
        }

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (getConnectionCount() > getMaxConnections() / 8) {
                if (isCrowd(socket)) {
                    return false;
                }
                makeRoom();
            }
            return super.setSocketOptions(socket);
        }

        /** Whether an address has more than an eighth of all connections. Proxies, which serve many people, are exempt. */
        private boolean isCrowd(SocketChannel socket) {
            InetAddress address = socket.socket().getInetAddress();
            return address != null && !isNear(address)
                    && connections.keySet().stream().filter(other -> network(other).equals(network(socket)))
                            .count() >= getMaxConnections() / 8;
        }

        private static boolean isNear(InetAddress address) {
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                    || (address.getAddress()[0] & 0xfe) == 0xfc;
        }

        /** Returns the network of a connection's address, for IPv6 the /64, because whoever has one address has all of it. */
        private static List<Byte> network(SocketChannel socket) {
            InetAddress address = socket.socket().getInetAddress();
            byte[] bytes = address == null ? new byte[0] : address.getAddress();
            return Stream.of(0, 1, 2, 3, 4, 5, 6, 7).filter(i -> i < bytes.length).map(i -> bytes[i]).toList();
        }

        private void makeRoom() {
            if (getConnectionCount() > getMaxConnections() * 7L / 8) {
                waiting().filter(one -> one.since.compareTo(one.isHead() ? PROMPT_REST : PROMPT) > 0)
                        .sorted(Comparator.comparing(Waiting::isIdle).thenComparing(Waiting::since, Comparator.reverseOrder()))
                        .limit(CLOSED_AT_ONCE).forEach(Waiting::close);
            }
        }

        private boolean makeRoomBeside(Exchange own) {
            List<Waiting> keeping = waiting().filter(one -> one.exchange != null && one.exchange != own && one.exchange.bytes.get() > 0)
                    .sorted(Comparator.comparing(Waiting::since).reversed()).toList();
            for (Waiting one : keeping) {
                one.close();
                if (kept.get() <= MOST_KEPT) {
                    return true;
                }
            }
            return kept.get() <= MOST_KEPT;
        }

        private Stream<Waiting> waiting() {
            return connections.values().stream().map(this::waitingAt).flatMap(Optional::stream);
        }

        private Optional<Waiting> waitingAt(SocketWrapperBase<NioChannel> connection) {
            Exchange exchange = exchanges.get(connection.getServletConnection("http/1.1", "").getConnectionId());
            if (exchange != null) {
                return exchange.isWaiting ? Optional.of(new Waiting(connection, exchange, false, exchange.waited())) : Optional.empty();
            }
            NioSocketWrapper own = (NioSocketWrapper) connection;
            if (!own.interestOpsHas(SelectionKey.OP_READ)) {
                // Bytes have arrived that no thread has handled yet.
                return Optional.empty();
            }
            if (connection.getCurrentProcessor() instanceof Processor head && head.getRequest().getStartTimeNanos() != -1) {
                return Optional.of(new Waiting(connection, null, false,
                        Duration.ofNanos(System.nanoTime() - head.getRequest().getStartTimeNanos())));
            }
            long since = Math.max(own.getLastRead(), own.getLastWrite());
            return Optional.of(new Waiting(connection, null, true, Duration.ofMillis(System.currentTimeMillis() - since)));
        }
    }
}
