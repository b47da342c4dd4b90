package org.counterclaim.interchange.api;

/** A header that addresses of the API take. */
enum ApiHeader {
    /** Which version is changed. */
    IF_MATCH("If-Match", true, "\"1\"", "The ETag with which the record was read. What stands after the revision does not matter."),
    /** Which request this is. */
    IDEMPOTENCY_KEY("Idempotency-Key", false, "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"",
            "A new key for each new request. The same request sent again with it within 24 hours has no other effect and the same answer.");

    private final String word;
    private final boolean isRequired;
    private final String example;
    private final String description;

    ApiHeader(String word, boolean isRequired, String example, String description) {
        this.word = word;
        this.isRequired = isRequired;
        this.example = example;
        this.description = description;
    }

    boolean isRequired() {
        return isRequired;
    }

    String example() {
        return example;
    }

    String description() {
        return description;
    }

    @Override
    public String toString() {
        return word;
    }
}
