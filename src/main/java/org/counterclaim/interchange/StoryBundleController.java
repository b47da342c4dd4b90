package org.counterclaim.interchange;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.reader.SlugLookup.FoundRecord;
import org.counterclaim.reader.StandingRecords;
import org.counterclaim.reader.file.FileBody;
import org.counterclaim.reader.file.FileSender;
import org.counterclaim.story.StoryType;

/** Serves stories as bundles. */
@Controller
class StoryBundleController {

    private static final String ENDING = ".json";

    private final StandingRecords records;
    private final StoryBundleExporter bundles;
    private final FileSender sender;

    StoryBundleController(StandingRecords records, StoryBundleExporter bundles, FileSender sender) {
        this.records = records;
        this.bundles = bundles;
        this.sender = sender;
    }

    @GetMapping("/stories/{slug}" + ENDING)
    void bundle(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.send(() -> {
            FoundRecord story = records.at(StoryType.TYPE, slug, ENDING);
            return new FileBody("application/json", request.getRequestURI(), (changedAt, out) -> bundles.write(story.id(), out));
        }, request, response);
    }
}
