package org.counterclaim;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.util.HtmlUtils;

import org.counterclaim.core.CommandTerminal;

/**
 * Implements the command {@code rehearse}: starts the site on a new embedded database with the demonstration story, asks for its pages, and
 * ends. It is for the JVM, which can record what a start needs, for later ones (docs/operating.md).
 */
final class RehearseCommand {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int MOST_PAGES = 150;

    private RehearseCommand() {}

    /**
     * Runs the command and returns the process's exit code, 0.
     *
     * @param settings of the application; those of its address and database do not count
     * @throws IOException if a page does not come, or a database cannot be made in the directory for temporary files
     */
    static int run(CommandTerminal terminal, List<String> settings) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("rehearsal");
        Stream<String> own = Stream.of("--spring.datasource.url=", "--counterclaim.embedded.directory=" + data, "--counterclaim.demo=load",
                "--server.address=127.0.0.1", "--server.port=0");
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(Counterclaim.class)
                .run(Stream.concat(settings.stream(), own).toArray(String[]::new))) {
            int pages = read("http://127.0.0.1:" + site.getEnvironment().getRequiredProperty("local.server.port"));
            terminal.say("Started, and asked for %d pages".formatted(pages));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        return 0;
    }

    /** Follows the links from the first page on, and returns how many pages were read. */
    private static int read(String site) throws IOException, InterruptedException {
        HttpClient reader = HttpClient.newHttpClient();
        Set<String> found = new LinkedHashSet<>(List.of("/"));
        Queue<String> next = new ArrayDeque<>(found);
        int pages = 0;
        while (pages < MOST_PAGES && !next.isEmpty()) {
            HttpResponse<String> page = reader.send(HttpRequest.newBuilder(URI.create(site + next.remove())).build(),
                    BodyHandlers.ofString());
            LINK.matcher(page.body()).results().map(link -> HtmlUtils.htmlUnescape(link.group(1))).filter(found::add)
                    .forEach(next::add);
            pages++;
        }
        return pages;
    }
}
