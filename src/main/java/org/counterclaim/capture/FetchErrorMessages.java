package org.counterclaim.capture;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;

import javax.net.ssl.SSLException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

import org.counterclaim.core.InputText;
import org.counterclaim.core.WebAddress;

/** The messages about answers that are not pages, and about missing answers. */
final class FetchErrorMessages {

    private static final Set<String> READ = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private FetchErrorMessages() {}

    static UnreadablePageException tooSlow() {
        return UnreadablePageException.pasteInstead("The page took too long to be sent or read.");
    }

    static UnreadablePageException busy() {
        return UnreadablePageException.tryAgain("Too many pages are being read just now.");
    }

    /** Throws if the answer's status (RFC 9110, section 15) or media type is not that of a page. */
    static void throwIfRefused(ClassicHttpResponse response) throws UnreadablePageException {
        int status = response.getCode();
        if (status < 200 || status > 299) {
            throw status(status);
        }
        Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        String media = type == null ? "text/html" : FetchResponse.mediaType(type.getValue());
        if (!READ.contains(media)) {
            throw UnreadablePageException.pasteInstead(media.isEmpty()
                    ? "The site does not say what it sends."
                    : "What is at that address is no page but “%s”.".formatted(shortened(media)));
        }
    }

    static UnreadablePageException of(IOException failed, WebAddress address) {
        return failed instanceof SocketTimeoutException && !(failed instanceof ConnectTimeoutException)
                ? tooSlow()
                : UnreadablePageException.pasteInstead(words(failed, address));
    }

    /** Returns in a sentence why there is no answer. */
    static String words(IOException failed, WebAddress address) {
        String host = shortened(address.host());
        return switch (failed) {
            case SsrfGuard.BlockedAddressException _ -> "“%s” is not on the public internet, so nothing is asked of it.".formatted(host);
            case UnknownHostException _ ->
                    "The name “%s” could not be looked up: it is misspelt, or this server has no connection to the internet."
                            .formatted(host);
            case ConnectTimeoutException _ ->
                    "“%s” did not take a connection in time: it is down, or a firewall is in between.".formatted(host);
            case SocketTimeoutException _ -> "“%s” did not answer in time.".formatted(host);
            case NoRouteToHostException _ -> unreachable(host);
            case ConnectException refused -> String.valueOf(refused.getMessage()).contains("unreachable") ? unreachable(host)
                    : "“%s” refused the connection.".formatted(host);
            case SSLException _ -> "No safe connection to “%s”: its certificate or its encryption is not in order.".formatted(host);
            default -> "“%s” broke off or sent what is no answer.".formatted(host);
        };
    }

    private static String unreachable(String host) {
        return "This server found no way to “%s”: it may have no connection to the internet.".formatted(host);
    }

    private static UnreadablePageException status(int status) {
        return switch (status) {
            case 401, 402, 403, 407, 451 -> UnreadablePageException.pasteInstead(
                    "The site does not show that page to this server (status %d).".formatted(status));
            case 404, 410 -> UnreadablePageException.pasteInstead("The site has no page at that address (status %d).".formatted(status));
            case 429, 503 ->
                    UnreadablePageException.tryAgain("The site is too busy, or turns away programs (status %d).".formatted(status));
            default -> UnreadablePageException.pasteInstead("The site answered with a fault (status %d).".formatted(status));
        };
    }

    private static String shortened(String text) {
        return InputText.beginning(text, 80);
    }
}
