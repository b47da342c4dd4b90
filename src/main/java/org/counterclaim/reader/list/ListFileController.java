package org.counterclaim.reader.list;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.core.EnumWords;
import org.counterclaim.web.cache.GzipCoding;

/** Serves whole lists as files. Few are written at a time, because each holds a connection to the database until it is read. */
@Controller
class ListFileController {

    private static final int AT_A_TIME = 4;
    private static final String RETRY_AFTER = "10";
    private static final String ASK_AGAIN = "public, max-age=0, s-maxage=1, must-revalidate";
    private static final int BUFFER = 1 << 14;

    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final ListFiles files;
    private final JsonMapper json;

    ListFileController(ListFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
    }

    @GetMapping("/{plural:stories|claims|actors|articles}.{format:csv|json|atom}")
    void file(@PathVariable String plural, @PathVariable String format, @RequestParam Map<String, String> parameters,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!turns.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            ListFile file = file(format);
            files.open(EnumWords.parse(RecordList.values(), plural), parameters, (tag, filter) -> {
                if (isToBeSent(file, tag, request, response)) {
                    // Closed only at the end of the list, so that whoever gets a part of it can tell.
                    OutputStream out = body(request, response);
                    files.write(file, filter, out);
                    out.close();
                }
            });
        } finally {
            turns.release();
        }
    }

    private ListFile file(String format) {
        return switch (format) {
            case "csv" -> new CsvFile();
            case "json" -> new JsonFile(json);
            default -> new AtomFile();
        };
    }

    /** Sets the headers; returns whether the body is to follow. The tag is weak, because it says nothing of the bytes (RFC 9110, 8.8.1). */
    private static boolean isToBeSent(ListFile file, String tag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && (known.contains(tag) || known.equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        response.setContentType(file.type());
        return !"HEAD".equals(request.getMethod());
    }

    private static OutputStream body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!GzipCoding.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            return new BufferedOutputStream(response.getOutputStream(), BUFFER);
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return new BufferedOutputStream(new GZIPOutputStream(response.getOutputStream(), BUFFER), BUFFER);
    }
}
