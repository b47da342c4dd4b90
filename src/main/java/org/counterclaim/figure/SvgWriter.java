package org.counterclaim.figure;

import org.jspecify.annotations.Nullable;

/** Writes SVG markup: escapes all text and prints numbers with at most one decimal. */
final class SvgWriter {

    private final StringBuilder out = new StringBuilder(16_384);
    private final boolean coarse;

    /** A writer that prints one decimal. */
    SvgWriter() {
        this(false);
    }

    /** @param coarse whether to print whole numbers only, where a drawing holds so much that half a pixel tells nothing */
    SvgWriter(boolean coarse) {
        this.coarse = coarse;
    }

    /** Appends markup as it is. */
    SvgWriter raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Appends a number; "2" rather than "2.0". */
    SvgWriter number(double value) {
        long tenths = coarse ? Math.round(value) * 10 : Math.round(value * 10);
        if (tenths < 0) {
            out.append('-');
            tenths = -tenths;
        }
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append((char) ('0' + tenths % 10));
        }
        return this;
    }

    /** Appends two numbers with a space between. */
    SvgWriter point(double x, double y) {
        number(x);
        out.append(' ');
        return number(y);
    }

    /** Appends text, escaped for content and for quoted attributes. */
    SvgWriter text(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c < 0x7f) {
                continue;
            }
            String escaped = escape(text, i, c);
            if (escaped != null) {
                out.append(text, done, i).append(escaped);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
        return this;
    }

    private static @Nullable String escape(String text, int at, char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> isBroken(text, at, c) ? "\uFFFD" : c < ' ' ? " " : null;
        };
    }

    /** Whether the character is half a surrogate pair, or one that XML and HTML forbid in documents. */
    private static boolean isBroken(String text, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= 0xfffe || (c >= 0x7f && c <= 0x9f);
    }

    /** Appends visible words, isolating right-to-left scripts so that they do not reorder their neighbours. */
    SvgWriter words(String words) {
        boolean mixed = TextWidth.mayRunLeft(words);
        return mixed ? raw("\u2068").text(words).raw("\u2069") : text(words);
    }

    /** Appends an attribute that holds a number. */
    SvgWriter attribute(String name, double value) {
        out.append(' ').append(name).append("=\"");
        number(value);
        out.append('"');
        return this;
    }

    /** Appends an attribute that holds text. */
    SvgWriter attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        text(value);
        out.append('"');
        return this;
    }

    /** A symbol of the sprite, centred. */
    SvgWriter use(String symbol, double x, double y, double size) {
        out.append("<use href=\"#");
        text(symbol);
        out.append('"');
        attribute("x", x - size / 2).attribute("y", y - size / 2).attribute("width", size).attribute("height", size);
        out.append("/>");
        return this;
    }

    /** The dots of an open end, which have a fixed size; they run away from the given place. */
    SvgWriter dots(boolean forward, double x, double y) {
        return raw(forward ? "<use href=\"#open-end\"" : "<use href=\"#open-start\"").attribute("x", x).attribute("y", y).raw("/>");
    }

    /** Opens a text element; the caller closes it. */
    SvgWriter openText(String cssClass, double x, double y) {
        out.append("<text");
        if (!cssClass.isEmpty()) {
            attribute("class", cssClass);
        }
        attribute("x", x).attribute("y", y);
        out.append('>');
        return this;
    }

    /** A whole text element. */
    SvgWriter label(String cssClass, double x, double y, String words) {
        return openText(cssClass, x, y).words(words).raw("</text>");
    }

    /** Opens the root element; nothing else may be open. */
    SvgWriter open(String cssClass, double width, double height, String role, String label) {
        raw("<svg").attribute("class", cssClass).raw(" viewBox=\"0 0 ").point(width, height).raw("\"");
        return attribute("role", role).attribute("aria-label", label).raw(">\n");
    }

    /** Opens the root element of what says nothing that is not said in words as well, from the given height downwards. */
    SvgWriter openHidden(String cssClass, double y, double width, double height) {
        raw("<svg").attribute("class", cssClass).raw(" viewBox=\"0 ").number(y).raw(" ").point(width, height);
        return raw("\" aria-hidden=\"true\">");
    }

    /** The same for what says something, in groups. */
    SvgWriter openGroup(String cssClass, double y, double width, double height, String label) {
        raw("<svg").attribute("class", cssClass).raw(" viewBox=\"0 ").number(y).raw(" ").point(width, height).raw("\"");
        return attribute("role", "group").attribute("aria-label", label).raw(">\n");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
