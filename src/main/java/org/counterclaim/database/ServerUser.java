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
 * How to run the server's programs as a user that PostgreSQL accepts, which root is not.
 *
 * @param prefix the words before a program's own command line
 * @param files  the id of the user to whom every file of the directory must belong, or -1 where they already do
 */
record ServerUser(List<String> prefix, int files) {

    private static final int NOBODY = 65534;

    /**
     * An ordinary user runs the server too. Root runs it as the user who owns the directory; where that is root, in a user
     * namespace of the server's own, which knows no root; and where namespaces are forbidden, as in most containers, as the
     * owner of the nearest directory above that is not root's, or as nobody.
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

    /** The server outlives a terminal's Ctrl-C by a session of its own, so that the pool is closed before it stops. */
    List<String> serverPrefix() {
        List<String> words = new ArrayList<>();
        if (installed("setsid")) {
            words.add("setsid");
        }
        words.addAll(prefix);
        return words;
    }

    /** Gives every file to the server's user; files that root made since the last start would shut it out. */
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
