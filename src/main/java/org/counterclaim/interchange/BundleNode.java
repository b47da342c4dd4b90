package org.counterclaim.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A value in a bundle with its path. It may have any type, or be missing; checks ask for what they can use.
 *
 * @param path a JSONPath (RFC 9535)
 */
record BundleNode(JsonNode node, String path) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    /** Returns the path of a member, in shorthand if its name allows that. */
    static String member(String path, String name) {
        return PLAIN.matcher(name).matches() ? path + '.' + name : path + "['" + name.replace("\\", "\\\\").replace("'", "\\'") + "']";
    }

    static String element(String path, int index) {
        return path + '[' + index + ']';
    }

    BundleNode at(String name) {
        JsonNode member = node.get(name);
        return new BundleNode(member == null ? MissingNode.getInstance() : member, member(path, name));
    }

    /** Returns the elements of a member; none if it is not an array. */
    List<BundleNode> each(String name) {
        BundleNode array = at(name);
        List<BundleNode> elements = new ArrayList<>();
        if (array.node.isArray()) {
            for (JsonNode element : array.node) {
                elements.add(new BundleNode(element, element(array.path, elements.size())));
            }
        }
        return elements;
    }

    /** Returns its text; null if it is not a text. */
    @Nullable
    String orNull() {
        return node.isString() ? node.stringValue() : null;
    }

    /** Returns a member's text; null if it has none. */
    @Nullable
    String orNull(String name) {
        return at(name).orNull();
    }

    /** Returns its text, in a bundle without faults. */
    String text() {
        return Objects.requireNonNull(orNull(), path);
    }

    /** Returns a required member's text, in a bundle without faults. */
    String text(String name) {
        return at(name).text();
    }

    /** Returns a member's whole number. */
    Optional<Integer> number(String name) {
        JsonNode number = at(name).node;
        return number.isNumber() && number.canConvertToInt() ? Optional.of(number.intValue()) : Optional.empty();
    }
}
