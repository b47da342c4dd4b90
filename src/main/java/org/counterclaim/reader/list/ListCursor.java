package org.counterclaim.reader.list;

import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.counterclaim.core.InputText;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.QueryParameters;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A place in a list, next to the record that had this key in the order when a page showed it. It holds although that record has changed.
 *
 * @param key a number or a text, as the order sorts
 */
public record ListCursor(ListOrder order, String key, UUID id) {

    private static final int LONGEST = 2_000;

    /** Returns it as the value of a parameter. */
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((order + "\n" + key + "\n" + id).getBytes(UTF_8));
    }

    /**
     * Returns the place that a parameter names; null if it is absent.
     *
     * @throws BadRequestException if it is no place in a list with this order
     */
    public static @Nullable ListCursor read(QueryParameters given, String name, ListOrder order) {
        return given.read(name, token -> parse(token, order));
    }

    private static ListCursor parse(String token, ListOrder order) {
        try {
            String[] parts = decode(token).split("\n", -1);
            if (parts.length == 3 && parts[0].equals(order.toString()) && isKey(parts[1], order)) {
                return new ListCursor(order, parts[1], UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException malformed) {
            throw unknown(token);
        }
        throw unknown(token);
    }

    private static String decode(String token) {
        return token.length() > LONGEST ? "" : new String(Base64.getUrlDecoder().decode(token), UTF_8);
    }

    private static boolean isKey(String key, ListOrder order) {
        if (order.isByText()) {
            return InputText.isKeepable(key);
        }
        Long.parseLong(key);
        return true;
    }

    private static BadRequestException unknown(String token) {
        return new BadRequestException(QueryParameters.quoted(token) + " is not a place in this list. Begin with its first page.");
    }

    /** Returns the key as the database compares it. */
    public Object value() {
        return order.isByText() ? key : (Object) Long.valueOf(key);
    }
}
