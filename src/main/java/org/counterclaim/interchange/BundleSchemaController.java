package org.counterclaim.interchange;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the schema of story bundles to people, and to text editors that check a file while it is written. */
@RestController
class BundleSchemaController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final String schema = BundleSchema.whole().toPrettyString();

    @GetMapping("/story-bundle.schema.json")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(schema);
    }
}
