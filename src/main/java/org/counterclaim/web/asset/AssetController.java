package org.counterclaim.web.asset;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves style sheets, scripts and images, and robots.txt. */
@Controller
class AssetController {

    private static final EncodedBody ROBOTS = EncodedBody.of("text/plain;charset=UTF-8", "public, max-age=86400", """
            User-agent: *
            Disallow: /desk
            Disallow: /review
            Disallow: /admin
            """.getBytes(UTF_8), 1);

    private final AssetRegistry assets;

    AssetController(AssetRegistry assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    void asset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        assets.at(request.getRequestURI())
                .orElseThrow(() -> new NotFoundException("This build has no such asset."))
                .send(request, response);
    }

    @GetMapping("/favicon.svg")
    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        assets.icon().send(request, response);
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ROBOTS.send(request, response);
    }
}
