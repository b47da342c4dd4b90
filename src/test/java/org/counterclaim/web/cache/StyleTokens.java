package org.counterclaim.web.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours that {@code tokens.css} defines, as they are in one theme, and the contrasts between them. */
record StyleTokens(String theme, Map<String, String> colours) {

    private static final Path FILE = Path.of("src/main/resources/static/css/tokens.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{3}(?:[0-9a-f]{3})?);");

    static StyleTokens light() throws IOException {
        return new StyleTokens("light", colours(section(":root {")));
    }

    static StyleTokens dark() throws IOException {
        return light().with("dark", "@media (prefers-color-scheme: dark) {");
    }

    static StyleTokens print() throws IOException {
        return light().with("print", "@media print {");
    }

    /**
     * Contrast ratio of two tokens, from 1 to 21.
     *
     * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG 2.2, contrast ratio</a>
     */
    double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private StyleTokens with(String name, String opening) throws IOException {
        Map<String, String> merged = new LinkedHashMap<>(colours);
        merged.putAll(colours(section(opening)));
        return new StyleTokens(name, merged);
    }

    /** Returns the text between the braces that {@code opening} opens. */
    private static String section(String opening) throws IOException {
        String css = Files.readString(FILE);
        int from = css.indexOf(opening) + opening.length();
        int depth = 1;
        int to = from;
        while (depth > 0) {
            char c = css.charAt(to++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return css.substring(from, to);
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = COLOUR.matcher(block);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }

    private double luminance(String token) {
        String hex = colours.getOrDefault(token, "");
        if (hex.isEmpty()) {
            throw new IllegalArgumentException("No colour --" + token + " in " + theme);
        }
        String full = hex.length() == 7 ? hex : hex.replaceAll("([0-9a-f])", "$1$1");
        return 0.2126 * channel(full, 1) + 0.7152 * channel(full, 3) + 0.0722 * channel(full, 5);
    }

    private static double channel(String hex, int at) {
        double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
