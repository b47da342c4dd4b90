package org.counterclaim.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this application. */
public final class BuildVersion {

    private static final String WRITTEN_BY_MAVEN = "/META-INF/build-info.properties";

    private BuildVersion() {}

    /** Returns the version, such as 0.1.0; "development" if it does not run from its jar. */
    public static String text() {
        try (InputStream file = BuildVersion.class.getResourceAsStream(WRITTEN_BY_MAVEN)) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty("build.version", "development");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
