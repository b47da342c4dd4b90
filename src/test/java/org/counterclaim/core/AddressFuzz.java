package org.counterclaim.core;

import org.counterclaim.testing.FuzzInput;

/** Web addresses as people type them and as pages name them: each is refused, or one form of it is final. */
public final class AddressFuzz {

    private static final WebAddress PAGE = WebAddress.of("https://news.example/a/b?c=d");

    private AddressFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = FuzzInput.text(input, 50_000);
        try {
            check(WebAddress.typed(text));
        } catch (IllegalArgumentException refused) {
            // As it should be.
        }
        try {
            check(PAGE.resolve(text));
        } catch (IllegalArgumentException refused) {
            return;
        }
    }

    private static void check(WebAddress address) {
        WebAddress canonical = address.canonical();
        if (!WebAddress.of(address.text()).equals(address) || !canonical.canonical().equals(canonical)
                || (!holdsAnother(address) && !canonical.identity().equals(address.identity())) || address.port() > 65_535) {
            throw new AssertionError(address + " is " + canonical + " and " + canonical.canonical() + "; " + address.identity() + " and "
                    + canonical.identity());
        }
        address.requestAddress();
        address.requestTarget();
    }

    /** Of an archive's address that holds what is none until it is tidied, the page is found in its tidy form only. */
    private static boolean holdsAnother(WebAddress address) {
        return address.archived().isPresent() || address.canonical().archived().isPresent();
    }
}
