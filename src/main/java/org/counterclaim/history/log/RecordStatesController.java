package org.counterclaim.history.log;

import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

import org.counterclaim.record.CurrentStates;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves the present states of the site's records, so that anybody can compare them with the log. */
@Controller
class RecordStatesController {

    private static final int MOST = 500;
    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    private final CurrentStates states;
    private final JsonMapper json;

    RecordStatesController(CurrentStates states, JsonMapper json) {
        this.states = states;
        this.json = json;
    }

    /** Writes a line for each record of a kind, in the order of ids, beginning after an id. */
    @GetMapping("/log/records/{type}")
    void records(@PathVariable String type, @RequestParam(defaultValue = FIRST) String after,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!states.types().contains(type)) {
            throw new NotFoundException("No records are of this kind.");
        }
        String lines = states.after(type, id(after), MOST).stream()
                .map(record -> json.writeValueAsString(record) + "\n").collect(Collectors.joining());
        EncodedBody.forOne(request, "application/x-ndjson", "no-cache", lines.getBytes(UTF_8), 1).send(request, response);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException("“after” must be the id of a record.");
        }
    }
}
