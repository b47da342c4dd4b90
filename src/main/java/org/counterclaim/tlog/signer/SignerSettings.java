package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a signer in a process of its own.
 *
 * @param directory where it keeps its key and its last checkpoint
 * @param origin the name of the log that it signs
 * @param address the address of this machine on which it listens
 * @param port the port on which it listens; 0 for any free one
 * @param secret the secret that clients must present
 * @param acceptedLoss the one checkpoint that the application may have it go back behind; empty for none
 */
record SignerSettings(Path directory, String origin, String address, int port, BearerToken secret, Optional<LostCheckpoint> acceptedLoss) {

    private static final String BEFORE = "COUNTERCLAIM_SIGNER_";
    private static final int LAST_PORT = 65_535;

    /**
     * Reads environment variables.
     *
     * @throws SignerStartException if one is missing or invalid
     */
    static SignerSettings of(Map<String, String> environment) {
        try {
            return new SignerSettings(
                    Path.of(required(environment, BEFORE + "DIRECTORY")),
                    required(environment, "COUNTERCLAIM_LOG_ORIGIN"),
                    environment.getOrDefault(BEFORE + "ADDRESS", "127.0.0.1"),
                    port(environment.getOrDefault(BEFORE + "PORT", "8181")),
                    new BearerToken(secret(environment)),
                    Optional.of(environment.getOrDefault(BEFORE + "ACCEPT_LOSS", "").strip())
                            .filter(text -> !text.isEmpty()).map(LostCheckpoint::parse));
        } catch (IllegalArgumentException refused) {
            throw new SignerStartException("Cannot start the signer: " + refused.getMessage(), refused);
        }
    }

    private static String secret(Map<String, String> environment) {
        @Nullable String file = environment.get(BEFORE + "SECRET_FILE");
        if (file == null) {
            return required(environment, BEFORE + "SECRET");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new SignerStartException("Cannot start the signer: the secret's file " + file + " cannot be read", unreadable);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new SignerStartException("Cannot start the signer: " + name + " is not set");
        }
        return value;
    }

    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > LAST_PORT) {
            throw new SignerStartException("Cannot start the signer: " + BEFORE + "PORT is not a port");
        }
        return port;
    }
}
