package org.counterclaim.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a reference, split as in RFC 3986, appendix B. A part that is missing is null.
 *
 * @param scheme without its colon
 * @param authority host and port
 */
record AddressParts(
        @Nullable String scheme,
        @Nullable String authority,
        String path,
        @Nullable String query,
        @Nullable String fragment) {

    static AddressParts of(String reference) {
        int hash = reference.indexOf('#');
        String fragment = hash < 0 ? null : reference.substring(hash + 1);
        String rest = hash < 0 ? reference : reference.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? null : rest.substring(mark + 1);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        String scheme = scheme(rest);
        rest = scheme == null ? rest : rest.substring(scheme.length() + 1);
        if (!rest.startsWith("//")) {
            return new AddressParts(scheme, null, rest, query, fragment);
        }
        int slash = rest.indexOf('/', 2);
        int end = slash < 0 ? rest.length() : slash;
        return new AddressParts(scheme, rest.substring(2, end), rest.substring(end), query, fragment);
    }

    /** Resolves the reference against this address: RFC 3986, section 5.2.2. */
    AddressParts resolve(AddressParts reference) {
        if (reference.scheme != null) {
            return reference;
        }
        if (reference.authority != null) {
            return new AddressParts(scheme, reference.authority, reference.path, reference.query, reference.fragment);
        }
        if (reference.path.isEmpty()) {
            String kept = reference.query == null ? query : reference.query;
            return new AddressParts(scheme, authority, path, kept, reference.fragment);
        }
        return new AddressParts(scheme, authority, merged(reference.path), reference.query, reference.fragment);
    }

    /** The path without {@code .} and {@code ..}: RFC 3986, section 5.2.4. */
    static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            if (segments[i].equals("..")) {
                kept.pollLast();
            } else if (!segments[i].equals(".")) {
                kept.addLast(segments[i]);
                continue;
            }
            if (last) {
                kept.addLast("");
            }
        }
        StringBuilder result = new StringBuilder();
        for (Iterator<String> each = kept.iterator(); each.hasNext();) {
            result.append('/').append(each.next());
        }
        return result.isEmpty() ? "/" : result.toString();
    }

    private String merged(String relative) {
        if (relative.startsWith("/")) {
            return withoutDots(relative);
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return withoutDots((folder.isEmpty() ? "/" : folder) + relative);
    }

    private static @Nullable String scheme(String text) {
        int end = 0;
        while (end < text.length() && isSchemeCharacter(text.charAt(end))) {
            end++;
        }
        boolean named = end > 0 && end < text.length() && text.charAt(end) == ':' && Character.isLetter(text.charAt(0));
        return named ? text.substring(0, end) : null;
    }

    private static boolean isSchemeCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
    }

    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":") + (authority == null ? "" : "//" + authority) + path
                + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
    }
}
