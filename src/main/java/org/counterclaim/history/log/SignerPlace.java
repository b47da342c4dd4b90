package org.counterclaim.history.log;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Tells commands where the application keeps the log's key. */
public final class SignerPlace {

    private SignerPlace() {}

    /** Returns the directory; empty if a process of its own signs. */
    public static Optional<Path> in(Environment settings) {
        SigningSettings signing = Binder.get(settings).bindOrCreate("counterclaim.signer", SigningSettings.class);
        Path data = Path.of(settings.getProperty("counterclaim.embedded.directory", ".data"));
        return signing.url() == null ? Optional.of(signing.ownDirectory(data).toAbsolutePath().normalize()) : Optional.empty();
    }
}
