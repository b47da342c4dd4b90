package org.counterclaim;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.counterclaim.history.archive.ExportCommand;
import org.counterclaim.history.log.AcceptLossCommand;
import org.counterclaim.history.replay.ReplayCommand;
import org.counterclaim.interchange.imports.ImportCommand;
import org.counterclaim.summary.RebuildCommand;
import org.counterclaim.tlog.signer.SignerServer;
import org.counterclaim.tlog.verifier.VerifyCommand;

/** The record of contested news stories, as one Spring Boot application, and what its jar can do besides. */
@EnableScheduling
@SpringBootApplication
public class Counterclaim {

    /** Starts the application, or what the first argument names. */
    public static void main(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case "export" -> System.exit(ExportCommand.run(args));
            case "import" -> System.exit(ImportCommand.run(Counterclaim.class, args));
            case "rebuild" -> System.exit(RebuildCommand.run(args));
            case "replay" -> System.exit(ReplayCommand.run(args));
            case "signer" -> SignerServer.run(System.getenv());
            case "verify" -> System.exit(VerifyCommand.run(List.of(args).subList(1, args.length), System.out));
            default -> start(args);
        }
    }

    private static void start(String... args) {
        if (AcceptLossCommand.isIn(args)) {
            System.exit(AcceptLossCommand.run(Counterclaim.class, args));
        }
        SpringApplication.run(Counterclaim.class, args);
    }
}
