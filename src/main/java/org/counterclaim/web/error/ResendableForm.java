package org.counterclaim.web.error;

import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.counterclaim.web.LocalPath;

/**
 * A form that could not be accepted, kept so that it can be sent again. Nothing that a person typed is lost except passwords, which no page
 * repeats.
 *
 * @param action where the form goes, a path of this site
 * @param fields what it holds, in the order in which it was sent
 */
public record ResendableForm(String action, List<Field> fields) {

    /** The name of the field of a sign-in form that holds the action, and the prefix of the carried fields. */
    static final String ACTION = "again";
    static final String PREFIX = "kept.";

    private static final List<String> SECRET = List.of("password", "_csrf");

    /** A field and one value of it. */
    public record Field(String name, String value) {}

    /** Returns the form in a request. */
    public static ResendableForm sentBy(HttpServletRequest request) {
        return sentBy(request, request.getRequestURI());
    }

    /** Returns the form that a request brought to an address, while the request is already dispatched to the error page. */
    public static ResendableForm sentBy(HttpServletRequest request, String address) {
        return new ResendableForm(address, fields(request, ""));
    }

    /** Whether another site's page sent the request. */
    public static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    /** Returns the form that a sign-in form carries along; null if there is none. */
    public static @Nullable ResendableForm carriedBy(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ACTION)).filter(action -> LocalPath.orElse(action, "").equals(action))
                .map(action -> new ResendableForm(action, fields(request, PREFIX))).orElse(null);
    }

    /** The same with each name and value changed. */
    public ResendableForm with(UnaryOperator<String> change) {
        return new ResendableForm(action,
                fields.stream().map(field -> new Field(change.apply(field.name()), change.apply(field.value()))).toList());
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        List<Field> fields = new ArrayList<>();
        for (Enumeration<String> names = request.getParameterNames(); names.hasMoreElements();) {
            String name = names.nextElement();
            if (name.startsWith(prefix) && SECRET.stream().noneMatch(name.toLowerCase(Locale.ROOT)::contains)) {
                for (String value : request.getParameterValues(name)) {
                    fields.add(new Field(name.substring(prefix.length()), value));
                }
            }
        }
        return List.copyOf(fields);
    }
}
