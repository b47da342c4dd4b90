package org.counterclaim.capture;

import java.io.IOException;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.counterclaim.core.WebAddress;

/** Reads pages on the public web, at addresses that people typed. */
@Component
public final class WebPageReader implements DisposableBean {

    private final PageFetcher fetches;

    /** Makes a reader; other sites see this site's own address in the User-Agent. */
    @Autowired
    WebPageReader(@Value("${counterclaim.web-address}") String siteAddress) {
        this(SsrfGuard.USUAL, FetchLimits.USUAL, userAgent(siteAddress));
    }

    WebPageReader(SsrfGuard gate, FetchLimits limits, String userAgent) {
        this.fetches = new PageFetcher(gate, limits, userAgent);
    }

    /**
     * Fetches a page once and reads what it says of itself, within 10 seconds.
     *
     * @throws UnreadablePageException if the address is not on the public web, or the answer is not a page, too long or too slow; the
     *     message is written for the person who typed
     */
    public PageCapture read(WebAddress address) throws UnreadablePageException {
        return fetches.fetch(address, PageReader::read);
    }

    /** Returns the User-Agent; a header's value has neither line ends nor letters beyond ASCII: RFC 9110, section 5.5. */
    static String userAgent(String siteAddress) {
        String plain = siteAddress.replaceAll("[^!-~]", "");
        return plain.isEmpty() ? "Counterclaim" : "Counterclaim (+" + plain + ")";
    }

    @Override
    public void destroy() throws IOException {
        fetches.close();
    }
}
