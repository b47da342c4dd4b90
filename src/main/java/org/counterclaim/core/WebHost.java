package org.counterclaim.core;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Checks the host of a web address: a domain name, an IPv4 address of four plain numbers, or an IPv6 address in brackets. */
final class WebHost {

    private WebHost() {}

    /** Returns the host in lower case and ASCII; throws {@link IllegalArgumentException} if it is not a valid host. */
    static String of(String typed) {
        if (typed.isEmpty()) {
            throw new IllegalArgumentException("The web address has no site name after “//”.");
        }
        return typed.startsWith("[") ? ipv6(typed) : nameOrIpv4(typed);
    }

    private static String ipv6(String typed) {
        boolean closed = typed.endsWith("]") && typed.indexOf('%') < 0;
        String inner = closed ? typed.substring(1, typed.length() - 1) : "";
        literal(typed, inner.indexOf(':') >= 0 ? inner : "", Inet6Address::ofLiteral);
        return typed.toLowerCase(Locale.ROOT);
    }

    private static String nameOrIpv4(String typed) {
        String host = ascii(typed).toLowerCase(Locale.ROOT);
        List<String> labels = List.of((host.endsWith(".") ? host.substring(0, host.length() - 1) : host).split("\\.", -1));
        if (host.length() > 254 || !labels.stream().allMatch(WebHost::isLabel)) {
            throw refused(typed);
        }
        // The URL Standard reads a host whose last part is a number, even a hexadecimal one, as IPv4.
        if (labels.getLast().matches("\\d+|0x[0-9a-f]*")) {
            boolean plain = labels.size() == 4 && labels.stream().allMatch(part -> part.matches("0|[1-9]\\d{0,2}"));
            literal(typed, plain ? String.join(".", labels) : "", Inet4Address::ofLiteral);
        }
        return host;
    }

    private static String ascii(String typed) {
        try {
            return IDN.toASCII(typed, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            throw refused(typed);
        }
    }

    /** Whether a label has only letters, digits, hyphens (not at an end), and underscores, which some sites use. */
    private static boolean isLabel(String label) {
        boolean written = label.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
        return written && !label.isEmpty() && label.length() <= 63 && !label.startsWith("-") && !label.endsWith("-") && isPunycode(label);
    }

    private static boolean isPunycode(String label) {
        return !label.startsWith("xn--") || !IDN.toUnicode(label).equals(label);
    }

    private static void literal(String typed, String literal, Consumer<String> parser) {
        if (literal.isEmpty()) {
            throw refused(typed);
        }
        try {
            parser.accept(literal);
        } catch (IllegalArgumentException notAnAddress) {
            throw refused(typed);
        }
    }

    private static IllegalArgumentException refused(String typed) {
        return new IllegalArgumentException("“%s” is no site's name. Copy the address from the browser's address bar."
                .formatted(InputText.beginning(typed, 60)));
    }
}
