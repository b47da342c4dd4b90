package org.counterclaim.capture;

/**
 * Where something was found.
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
        /** What readers of the page see, and its attributes. */
        PAGE("the page"),
        /** What the server said beside the page. */
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

    /** For the editor, such as "JSON-LD, datePublished" or "the page, html lang". */
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

    /** A meta tag, told by its name from those of the Open Graph protocol and what grew around it. */
    static FindingSource meta(String name) {
        boolean openGraph = name.startsWith("og:") || name.startsWith("article:");
        return new FindingSource(openGraph ? Place.OPEN_GRAPH : Place.META, name);
    }
}
