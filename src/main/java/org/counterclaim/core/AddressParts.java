package org.counterclaim.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a reference, split as in RFC 3986, appendix B. A part that is missing is null.
 *
 * @param scheme without its colon
 * @param authority host and port
 */
record AddressParts(@Nullable String scheme, @Nullable String authority, String path, @Nullable String query, @Nullable String fragment) {

    private static final Pattern FORM = Pattern.compile(
            "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

    static AddressParts of(String reference) {
        Matcher parts = FORM.matcher(reference);
        if (!parts.matches()) {
            throw new IllegalArgumentException("every reference has this form");
        }
        return new AddressParts(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
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
        return kept.stream().collect(Collectors.joining("/", "/", ""));
    }

    private String merged(String relative) {
        if (relative.startsWith("/")) {
            return withoutDots(relative);
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return withoutDots((folder.isEmpty() ? "/" : folder) + relative);
    }

    @Override
    public String toString() {
        return (scheme == null ? "" : scheme + ":") + (authority == null ? "" : "//" + authority) + path
                + (query == null ? "" : "?" + query) + (fragment == null ? "" : "#" + fragment);
    }
}
