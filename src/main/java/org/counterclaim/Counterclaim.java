package org.counterclaim;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

import org.counterclaim.core.CommandTerminal;
import org.counterclaim.history.log.AcceptLossCommand;

/** The record of contested news stories, as one Spring Boot application, and what its jar can do besides. */
@EnableScheduling
@SpringBootApplication
public class Counterclaim {

    /** Starts the application, or runs the command that the arguments name. */
    public static void main(String[] args) {
        if (Commands.areNone(args)) {
            start(args);
        } else {
            System.exit(Commands.run(CommandTerminal.ofProcess(), args));
        }
    }

    private static void start(String... args) {
        if (AcceptLossCommand.isIn(args)) {
            System.exit(AcceptLossCommand.run(Counterclaim.class, args));
        }
        SpringApplication.run(Counterclaim.class, args);
    }
}
