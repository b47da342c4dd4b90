package org.counterclaim.history.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.web.NotFoundException;

/** Serves the page from which administrators take the whole site as one file, and that file, written while it is sent. */
@Controller
class ArchiveController {

    private static final String TYPE = "application/zip";
    private static final String RETRY_AFTER = "60";
    private static final int BUFFER = 1 << 16;

    /** One archive at a time: it takes a processor. */
    private final Semaphore turn = new Semaphore(1);
    private final JdbcClient database;

    ArchiveController(JdbcClient database) {
        this.database = database;
    }

    @GetMapping("/admin/archive")
    ModelAndView page() {
        ModelAndView page = new ModelAndView("history/archive/archive");
        ArchiveWriter.of(database).ifPresent(archive -> page.addAllObjects(
                Map.of("checkpoint", archive.checkpoint(), "newer", archive.newer())));
        return page;
    }

    @GetMapping("/admin/archive.zip")
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ArchiveWriter archive = ArchiveWriter.of(database)
                .orElseThrow(() -> new NotFoundException("The log has no checkpoint with entries yet. Try again in a moment."));
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"site-%d.zip\"".formatted(archive.checkpoint().size()));
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (!turn.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Another archive is being sent. Try again in a minute.");
        }
        try {
            OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
            archive.write(out, entries -> {
            });
            out.flush();
        } finally {
            turn.release();
        }
    }
}
