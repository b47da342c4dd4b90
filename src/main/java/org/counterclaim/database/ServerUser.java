package org.counterclaim.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

/**
 * The user as whom the server's programs run, because PostgreSQL refuses root.
 *
 * @param prefix the words to put before a program's command line
 * @param files the id of the user who must own every file of the directory, or -1 if that is already so
 */
record ServerUser(List<String> prefix, int files) {

    private static final int NOBODY = 65534;

    /**
     * Chooses the user. An ordinary user also runs the server. Root runs it as the owner of the directory or, if that is root, in a user
     * namespace without root. If namespaces are forbidden, as in most containers, the user is the owner of the nearest parent directory
     * that does not belong to root, or nobody.
     */
    static ServerUser of(DataDirectory directory) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(List.of(), -1);
        }
        int owner = owner(directory.path());
        if (owner == 0 && namespacesWork()) {
            return new ServerUser(List.of("unshare", "--user"), -1);
        }
        return as(owner == 0 ? ownerAbove(directory.path()) : owner, directory);
    }

    private static ServerUser as(int user, DataDirectory directory) throws IOException {
        List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups");
        List<String> reach = new ArrayList<>(prefix);
        reach.addAll(List.of("test", "-x", directory.path().resolveSibling(".").toString()));
        if (!installed("setpriv") || PostgresCommand.run(reach).exit() != 0) {
            throw new StartupFailureException("The embedded database cannot run as root here, nor as user " + user + " in "
                    + directory.path() + ".",
                    "Start as an ordinary user, or use a PostgreSQL of your own by setting spring.datasource.url.", null);
        }
        return new ServerUser(prefix, user);
    }

    private static int ownerAbove(Path directory) throws IOException {
        for (Path above = directory.getParent(); above != null; above = above.getParent()) {
            if (owner(above) != 0) {
                return owner(above);
            }
        }
        return NOBODY;
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /**
     * Returns the prefix for the server, which gets a session of its own: it survives a terminal's Ctrl-C, so that the pool is closed
     * before it stops.
     */
    List<String> serverPrefix() {
        List<String> words = new ArrayList<>();
        if (installed("setsid")) {
            words.add("setsid");
        }
        words.addAll(prefix);
        return words;
    }

    /** Gives every file to the server's user, who could not read files that root created since the last start. */
    void own(Path directory) throws IOException {
        if (files < 0) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", files, NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", files, NOFOLLOW_LINKS);
            }
        }
    }

    private static boolean namespacesWork() {
        try {
            PostgresCommand.Result id = PostgresCommand.run(List.of("unshare", "--user", "id", "-u"));
            return id.exit() == 0 && !id.output().strip().equals("0");
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
