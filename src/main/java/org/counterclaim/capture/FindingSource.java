package org.counterclaim.capture;

/**
 * The source of a finding.
 *
 * @param place in which part of the answer
 * @param name of the property, tag or element there, in lower case for a meta tag; may be empty
 */
public record FindingSource(Place place, String name) {

    /** A part of an answer. */
    public enum Place {
        /** A block of linked data in the page. */
        JSON_LD("JSON-LD"),
        /** A meta tag of the Open Graph protocol. */
        OPEN_GRAPH("Open Graph"),
        /** Another meta tag. */
        META("meta tag"),
        /** A link in the page's head. */
        LINK("link"),
        /** The visible page and its attributes. */
        PAGE("the page"),
        /** The HTTP headers. */
        HTTP("HTTP header"),
        /** The address itself. */
        ADDRESS("the address"),
        /** A text that was pasted. */
        TEXT("the text");

        private final String words;

        Place(String words) {
            this.words = words;
        }
    }

    /** Returns words for the editor, such as "JSON-LD, datePublished" or "the page, html lang". */
    public String words() {
        return name.isEmpty() ? place.words : place.words + ", " + name;
    }

    static FindingSource jsonLd(String property) {
        return new FindingSource(Place.JSON_LD, property);
    }

    static FindingSource page(String element) {
        return new FindingSource(Place.PAGE, element);
    }

    static FindingSource text() {
        return new FindingSource(Place.TEXT, "");
    }

    static FindingSource address() {
        return new FindingSource(Place.ADDRESS, "");
    }

    /** Returns the source of a meta tag, whose name shows whether it belongs to the Open Graph protocol and its extensions. */
    static FindingSource meta(String name) {
        boolean openGraph = name.startsWith("og:") || name.startsWith("article:");
        return new FindingSource(openGraph ? Place.OPEN_GRAPH : Place.META, name);
    }
}
