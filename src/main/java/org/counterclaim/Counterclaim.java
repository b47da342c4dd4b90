package org.counterclaim;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The record of contested news stories, as one Spring Boot application. */
@SpringBootApplication
public class Counterclaim {

    /** Starts the application. */
    public static void main(String[] args) {
        SpringApplication.run(Counterclaim.class, args);
    }
}
