package org.counterclaim.tlog.signer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a signer of its own process is set up.
 *
 * @param directory where it keeps its key and its last checkpoint
 * @param origin which log it signs for
 * @param address on which of this machine's addresses it listens
 * @param port where it listens; 0 for any that is free
 * @param secret what those must show who want something signed
 * @param acceptedLoss the one checkpoint behind which the application may have the signer go back; empty for none
 */
record SignerSettings(Path directory, String origin, String address, int port, BearerToken secret, Optional<LostCheckpoint> acceptedLoss) {

    private static final String BEFORE = "COUNTERCLAIM_SIGNER_";
    private static final int LAST_PORT = 65_535;

    /**
     * Reads environment variables.
     *
     * @throws SignerStartException where one is missing or is not what it should be
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
