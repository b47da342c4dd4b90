package org.counterclaim.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Properties;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The embedded database's passwords, generated at random at the first start and kept beside the data. */
record DatabasePasswords(String superuser, String owner, String runtime) {

    private static final StringKeyGenerator RANDOM = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 24);

    static DatabasePasswords keptIn(DataDirectory directory) throws IOException {
        if (!Files.exists(directory.passwords())) {
            if (Files.exists(directory.cluster())) {
                throw new StartupFailureException("The passwords of the embedded database are gone: " + directory.passwords()
                        + " is missing.",
                        "Restore that file from a backup of the directory.", null);
            }
            new DatabasePasswords(RANDOM.generateKey(), RANDOM.generateKey(), RANDOM.generateKey()).write(directory.passwords());
        }
        return read(directory.passwords());
    }

    /** Writes the file completely or not at all, and to disk before the database that needs it is created. */
    private void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        DataDirectory.ownerOnly(draft, "rw-------");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            String text = "superuser=%s%nowner=%s%nruntime=%s%n".formatted(superuser, owner, runtime);
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DatabasePasswords read(Path file) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return new DatabasePasswords(kept.getProperty("superuser", ""), kept.getProperty("owner", ""), kept.getProperty("runtime", ""));
    }

    /** Omits the passwords, because records are often printed. */
    @Override
    public String toString() {
        return "Passwords[...]";
    }
}
