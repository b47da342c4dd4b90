package org.counterclaim.reader.sitemap;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.EnumWords;
import org.counterclaim.reader.file.FileBody;
import org.counterclaim.reader.file.FileSender;
import org.counterclaim.web.NotFoundException;
import org.counterclaim.web.cache.EncodedBody;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves robots.txt, and the sitemap that it names: a file that lists others, which list the page of each record. */
@Controller
class SitemapController {

    private static final String INDEX = "/sitemap.xml";
    private static final String TYPE = "application/xml;charset=UTF-8";

    /** The file of the pages that are no records. */
    private static final String OTHERS = "/sitemaps/pages-1.xml";
    private static final List<String> OTHER_PAGES = List.of("/", "/stories", "/claims", "/actors", "/articles", "/topics", "/method");

    private static final Pattern FILE = Pattern.compile("(stories|claims|actors|articles)-([1-9][0-9]{0,4})");

    private final Sitemaps sitemaps;
    private final FileSender sender;
    private final SitemapWriter writer;
    private final EncodedBody robots;

    SitemapController(Sitemaps sitemaps, FileSender sender, SiteAddress site) {
        this.sitemaps = sitemaps;
        this.sender = sender;
        this.writer = new SitemapWriter(site);
        this.robots = EncodedBody.of("text/plain;charset=UTF-8", "public, max-age=86400", """
                User-agent: *
                Disallow: /desk
                Disallow: /review
                Disallow: /admin
                Disallow: /follow

                Sitemap: %s
                """.formatted(site.of(INDEX)).getBytes(UTF_8), 1);
    }

    @GetMapping("/robots.txt")
    void robots(HttpServletRequest request, HttpServletResponse response) throws IOException {
        robots.send(request, response);
    }

    @GetMapping(INDEX)
    void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.send(() -> new FileBody(TYPE, INDEX, (changedAt, out) -> writer.index(Stream.concat(
                Stream.of(new Sitemaps.Entry(OTHERS, null)), sitemaps.files().stream()).iterator(), out)), request, response);
    }

    @GetMapping("/sitemaps/{name}.xml")
    void file(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sender.send(() -> file(name), request, response);
    }

    private FileBody file(String name) {
        String address = "/sitemaps/" + name + ".xml";
        if (address.equals(OTHERS)) {
            return new FileBody(TYPE, address, (changedAt, out) -> writer.pages(
                    OTHER_PAGES.stream().map(path -> new Sitemaps.Entry(path, null)).iterator(), out));
        }
        Matcher file = FILE.matcher(name);
        if (!file.matches()) {
            throw nothing();
        }
        SitemapKind kind = EnumWords.parse(SitemapKind.values(), file.group(1));
        int number = Integer.parseInt(file.group(2));
        if (!sitemaps.isThere(kind, number)) {
            throw nothing();
        }
        return new FileBody(TYPE, address, (changedAt, out) -> {
            try (Stream<Sitemaps.Entry> pages = sitemaps.pages(kind, number)) {
                writer.pages(pages.iterator(), out);
            }
        });
    }

    private static NotFoundException nothing() {
        return new NotFoundException("The sitemap has no such file. Those that it has are listed at " + INDEX + ".");
    }
}
