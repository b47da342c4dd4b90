package org.counterclaim.factcheck.request;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import org.counterclaim.web.NotFoundException;

/** Serves the page on which whoever sent a request reads what became of it. Who knows its address may read it; nobody else is led there. */
@Controller
class FollowedRequestController {

    private final ReaderRequests requests;

    FollowedRequestController(ReaderRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/requests/{id}")
    ModelAndView followed(@PathVariable UUID id, HttpServletResponse response) {
        ReaderRequest request = requests.followed(id).orElseThrow(() -> new NotFoundException(
                "There is no such request. Some time after it was settled, and when its words were taken down, a request is deleted."));
        response.setHeader("X-Robots-Tag", "noindex");
        return new ModelAndView("factcheck/request/followed", Map.of("one", request));
    }
}
