package org.counterclaim.web.asset;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import org.counterclaim.web.NotFoundException;

/** Serves style sheets, scripts and images. */
@Controller
class AssetController {

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

    /** Its address is part of other sites' pages, so it never changes. */
    @GetMapping("/embed.js")
    void hostScript(HttpServletRequest request, HttpServletResponse response) throws IOException {
        assets.hostJs().send(request, response);
    }

    @GetMapping("/favicon.svg")
    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        assets.icon().send(request, response);
    }
}
