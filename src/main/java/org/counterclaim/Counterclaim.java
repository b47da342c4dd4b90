package org.counterclaim;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

import org.counterclaim.interchange.LoadCommand;
import org.counterclaim.log.AcceptLossCommand;
import org.counterclaim.replay.ReplayCommand;
import org.counterclaim.signer.SignerServer;
import org.counterclaim.verifier.Verify;

/** The record of contested news stories, as one Spring Boot application, and what its jar can do besides. */
@SpringBootApplication
public class Counterclaim {

    /** Starts the application, or what the first argument names. */
    public static void main(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case "replay" -> System.exit(ReplayCommand.run(args));
            case "signer" -> SignerServer.run(System.getenv());
            case "verify" -> System.exit(Verify.run(List.of(args).subList(1, args.length), System.out));
            default -> start(args);
        }
    }

    private static void start(String... args) {
        if (LoadCommand.isIn(args)) {
            System.exit(LoadCommand.run(Counterclaim.class, args));
        }
        if (AcceptLossCommand.isIn(args)) {
            System.exit(AcceptLossCommand.run(Counterclaim.class, args));
        }
        SpringApplication.run(Counterclaim.class, args);
    }
}
