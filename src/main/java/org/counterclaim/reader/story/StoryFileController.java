package org.counterclaim.reader.story;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.reader.dossier.ClaimSelection;
import org.counterclaim.reader.dossier.Dossier;
import org.counterclaim.reader.dossier.Dossiers;
import org.counterclaim.reader.file.CsvFile;
import org.counterclaim.reader.file.FileBody;
import org.counterclaim.reader.file.FileSender;
import org.counterclaim.story.StoryType;
import org.counterclaim.web.MovedPermanentlyException;

/** Serves the statements of a story as files, each read with six queries. */
@Controller
class StoryFileController {

    private final StoryHeads heads;
    private final Dossiers dossiers;
    private final Tombstones tombstones;
    private final FileSender sender;
    private final SiteAddress site;

    StoryFileController(StoryHeads heads, Dossiers dossiers, Tombstones tombstones, FileSender sender, SiteAddress site) {
        this.heads = heads;
        this.dossiers = dossiers;
        this.tombstones = tombstones;
        this.sender = sender;
        this.site = site;
    }

    /** Writes a story. */
    private interface StoryFormat {
        void write(StoryHead story, Dossier dossier, OutputStream out) throws IOException;
    }

    @GetMapping("/stories/{slug}.csv")
    void table(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(slug, ".csv", CsvFile.TYPE, (story, dossier, out) -> new StatementTable(site).write(dossier, out), request, response);
    }

    /** TimelineJS reads the file in a page of another site. */
    @GetMapping("/stories/{slug}.timeline.json")
    void timeline(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        send(slug, ".timeline.json", "application/json", (story, dossier, out) -> new TimelineJsFile(story, dossier, site).write(out),
                request, response);
    }

    private void send(String slug, String ending, String type, StoryFormat format, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        sender.send(() -> {
            StoryHead story = heads.find(slug).orElseThrow(() -> tombstones.at(StoryType.TYPE, slug, ending));
            MovedPermanentlyException.throwIfMoved(slug, story.slug(), story.href() + ending);
            return new FileBody(type, story.href() + ending,
                    (changedAt, out) -> format.write(story, dossiers.of(ClaimSelection.inStory(story.id(), null)), out));
        }, request, response);
    }
}
