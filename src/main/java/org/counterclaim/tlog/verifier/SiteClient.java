package org.counterclaim.tlog.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

import org.counterclaim.tlog.ByteString;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads from the site under test over HTTP. */
final class SiteClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 3;
    private static final int AHEAD = 8;
    private static final int OK = 200;

    /** The most bytes of an answer, compressed or not; no honest site sends as many. */
    private static final int MOST_BYTES = 256 << 20;

    private final String address;
    private final HttpClient client;
    private final ExecutorService fetching = Executors.newVirtualThreadPerTaskExecutor();

    SiteClient(URI address) {
        if (address.getHost() == null || address.getScheme() == null || !address.getScheme().matches("https?")) {
            throw new IllegalArgumentException("the address of the site must be one like https://record.example.org");
        }
        this.address = address.toString().replaceAll("/+$", "");
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** An answer's status and body. */
    record Answer(int status, ByteString body) {

        String text() {
            return new String(body.bytes(), UTF_8);
        }
    }

    /**
     * Returns the site's answer at a path, whatever its status.
     *
     * @throws SiteUnreadableException if it does not answer
     */
    Answer ask(String path) {
        for (int left = TRIES - 1;; left--) {
            try {
                HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE)
                        .header("Accept-Encoding", "gzip").header("User-Agent", "counterclaim-verify").build(),
                        HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_BYTES));
                return new Answer(answer.statusCode(), ByteString.of(plain(answer)));
            } catch (IOException failed) {
                if (left == 0) {
                    throw new SiteUnreadableException("%s%s does not answer: %s".formatted(address, path, failed), failed);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new SiteUnreadableException("interrupted", stop);
            }
        }
    }

    /**
     * Returns the content at a path.
     *
     * @throws SiteUnreadableException if the site does not answer
     * @throws InvalidLogResponseException if it answers with something else
     */
    byte[] read(String path) {
        Answer answer = ask(path);
        if (answer.status() != OK) {
            throw new InvalidLogResponseException("%s answers %d".formatted(path, answer.status()));
        }
        return answer.body().bytes();
    }

    /** Returns the content at each of the paths, in order; some are fetched ahead. */
    Iterator<byte[]> readAll(Iterator<String> paths) {
        Queue<Future<byte[]>> ahead = new ArrayDeque<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (ahead.size() < AHEAD && paths.hasNext()) {
                    String path = paths.next();
                    ahead.add(fetching.submit(() -> read(path)));
                }
                return !ahead.isEmpty();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return got(ahead.remove());
            }
        };
    }

    private static byte[] got(Future<byte[]> fetched) {
        try {
            return fetched.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason
                    ? reason
                    : new SiteUnreadableException(String.valueOf(failed.getCause()), failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new SiteUnreadableException("interrupted", stop);
        }
    }

    private static byte[] plain(HttpResponse<byte[]> answer) throws IOException {
        if (answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isEmpty()) {
            return answer.body();
        }
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] bytes = unzipped.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("more than %,d bytes".formatted(MOST_BYTES));
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        fetching.shutdownNow();
        client.close();
    }
}
