package org.counterclaim.interchange;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the schema of story bundles is read, by people and by editors that check a file while it is written. */
@RestController
class BundleSchemaController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final String schema = BundleSchema.whole().toPrettyString();

    @GetMapping("/story-bundle.schema.json")
    ResponseEntity<String> schema() {
        return ResponseEntity.ok().contentType(SCHEMA).body(schema);
    }
}
