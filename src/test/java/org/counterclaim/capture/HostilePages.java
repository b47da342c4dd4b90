package org.counterclaim.capture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Fetches and reads pages that are made to use much memory, two at once, in a process with a small heap. For each page it prints a line
 * with the result and the time in milliseconds.
 */
final class HostilePages {

    /** The heap that such a process needs: 20 MB to read a page of one line, and twice the memory that reading a page may take. */
    static final int HEAP_MB = 20 + 2 * 32;

    /** The two pages of text and of linked data that took the most memory before there was a limit, and the one that is read last. */
    private static final List<String> WORST = List.of("misnested fonts", "linked data: names", "no encoding");

    /** The text that is repeated, after a beginning, until the page has the greatest allowed length. {@code #} is a number. */
    private static final Map<String, String[]> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("misnested fonts", new String[] {"<body>", "<font size=#><p>"});
        PAGES.put("misnested tables", new String[] {"<body>", "<i class=#><table><b>"});
        PAGES.put("ends of paragraphs", new String[] {"<body>", "</p>"});
        PAGES.put("comments", new String[] {"<body>", "<!---->"});
        PAGES.put("broken comments", new String[] {"", "<?>"});
        PAGES.put("divisions", new String[] {"<body>", "<div>"});
        PAGES.put("links", new String[] {"<body>", "<a>"});
        PAGES.put("attributes", new String[] {"<div ", "a# "});
        PAGES.put("entities", new String[] {"<p>", "&NotNestedGreaterGreater;&amp;"});
        PAGES.put("ampersands", new String[] {"", "&"});
        PAGES.put("one text", new String[] {"<p>\u4e2d", "word "});
        PAGES.put("one heading", new String[] {"<h1><div>".repeat(59) + "\u4e2d", "# "});
        PAGES.put("paragraphs", new String[] {"", "<p class=a>" + "A sentence of the article. ".repeat(3)});
        PAGES.put("texts within texts", new String[] {"", "<div># " + "aaaaa ".repeat(12)});
        PAGES.put("linked data: objects", new String[] {"<script type=application/ld+json>[", "{},"});
        PAGES.put("linked data: lists", new String[] {"<script type=application/ld+json>[", "[],"});
        PAGES.put("linked data: names", new String[] {"<script type=application/ld+json>[", "{\"name\":\"#\"},"});
        PAGES.put("linked data: blocks", new String[] {"", "<script type=application/ld+json>[" + "{},".repeat(900) + "1]</script>"});
        PAGES.put("another encoding", new String[] {"<meta charset=shift_jis><p>", "\u00ff\u00b1"});
        PAGES.put("no encoding", new String[] {"", "\u00ff\u00fe\u0080\u00e9 "});
    }

    private HostilePages() {}

    public static void main(String[] arguments) throws Exception {
        try (LocalSite site = new LocalSite((path, me, out) -> {
            String[] page = PAGES.get(URLDecoder.decode(path.substring(1), UTF_8));
            send(out, page[0].getBytes(UTF_8), page[1]);
        })) {
            WebPageReader pages = new WebPageReader(TestGate.with(site.port()), FetchLimits.USUAL, "Counterclaim");
            for (String name : arguments[0].equals("worst") ? WORST : List.copyOf(PAGES.keySet())) {
                long begun = System.nanoTime();
                String[] became = new String[2];
                Thread other = Thread.ofPlatform().start(() -> became[1] = became(pages, site, name));
                became[0] = became(pages, site, name);
                other.join();
                System.out.printf("%s: %s, %s; %d ms%n", name, became[0], became[1], (System.nanoTime() - begun) / 1_000_000);
            }
            pages.destroy();
        }
    }

    /** Waits until the earlier readings, whose time may have run out, have ended. */
    private static String became(WebPageReader pages, LocalSite site, String name) {
        try {
            pages.read(LocalReading.at(site, "/" + name.replace(" ", "%20")));
            return "read";
        } catch (UnreadablePageException refused) {
            boolean isBusy = String.valueOf(refused.getMessage()).startsWith("Too many pages");
            return isBusy && site.pause(50) ? became(pages, site, name) : refused.getMessage();
        } catch (OutOfMemoryError | RuntimeException failed) {
            return "FAILED: " + failed;
        }
    }

    /** Sends the page without keeping it, because its memory would count. */
    private static void send(OutputStream socket, byte[] beginning, String again) throws IOException {
        OutputStream out = new BufferedOutputStream(socket);
        int length = FetchLimits.USUAL.bytes();
        out.write((LocalReading.OK + "Content-Length: " + length + "\r\n\r\n").getBytes(ISO_8859_1));
        out.write(beginning);
        int sent = beginning.length;
        for (int i = 0; sent < length; i++) {
            byte[] some = again.replace("#", Integer.toString(i)).getBytes(ISO_8859_1);
            out.write(some, 0, Math.min(some.length, length - sent));
            sent += some.length;
        }
        out.flush();
    }
}
