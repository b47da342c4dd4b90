package org.counterclaim.account;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Turns a browser's user agent into the words that people use. */
final class DeviceName {

    /** Browsers by the parts of their names, in order: the first match counts, because each browser also names its predecessors. */
    private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome",
            "Safari", "Safari", "curl", "curl", "Java", "a Java program");
    private static final Map<String, String> SYSTEMS =
            inOrder("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
                    "Mac OS", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

    private DeviceName() {}

    /** Returns, for example, "Firefox on Linux". */
    static String named(@Nullable String agent) {
        String browser = first(BROWSERS, agent, "Unknown browser");
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(Map<String, String> names, @Nullable String agent, String none) {
        return agent == null ? none : names.entrySet().stream().filter(one -> agent.contains(one.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(none);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
