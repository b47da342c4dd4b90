package org.counterclaim.capture;

import org.counterclaim.core.WebAddress;
import org.counterclaim.testing.FuzzInput;

/** Pages of the web, in any encoding: each is read or refused. */
public final class PageFuzz {

    private static final WebAddress ADDRESS = WebAddress.of("https://news.example/2022/10/11/a");

    private PageFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        byte[] page = FuzzInput.bytes(input, 200_000);
        try {
            PageReader.read(new FetchResponse(ADDRESS, "text/html", null, null, page));
        } catch (UnreadablePageException refused) {
            refused.getMessage();
        }
    }
}
