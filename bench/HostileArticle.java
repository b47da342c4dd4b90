import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads pages that are made to cost much, as the application reads an article that it fetched, and prints what became of each. The
 * application's own fetch goes to the public internet alone, so its reader is called as it is; the caller bounds the heap.
 */
class HostileArticle {

    private static final int LENGTH = 3_000_000;

    public static void main(String[] arguments) throws Exception {
        Map<String, String[]> pages = new LinkedHashMap<>();
        pages.put("fonts", new String[] {"<body>", "<font size=#><p>"});
        pages.put("ends of paragraphs", new String[] {"<body>", "</p>"});
        pages.put("divisions", new String[] {"<body>", "<div>"});
        pages.put("attributes", new String[] {"<div ", "a# "});
        pages.put("entities", new String[] {"<p>", "&NotNestedGreaterGreater;&amp;"});
        pages.put("one text", new String[] {"<p>\u4e2d", "word "});
        pages.put("links", new String[] {"<body>", "<a>"});
        pages.put("comments", new String[] {"<body>", "<!>"});
        pages.put("linked data", new String[] {"<script type=application/ld+json>[", "{},"});
        for (Map.Entry<String, String[]> page : pages.entrySet()) {
            System.out.println(page.getKey() + ": " + became(page.getValue()[0], page.getValue()[1]));
        }
    }

    private static String became(String beginning, String again) throws Exception {
        StringBuilder text = new StringBuilder(beginning);
        for (int i = 0; text.length() < LENGTH; i++) {
            text.append(again.replace("#", Integer.toString(i)));
        }
        text.setLength(LENGTH - 10);
        byte[] body = text.toString().getBytes(UTF_8);
        text = null;
        Object address = Class.forName("org.counterclaim.core.WebAddress").getMethod("of", String.class)
                .invoke(null, "https://news.example/a");
        Constructor<?> answer = Class.forName("org.counterclaim.capture.FetchResponse").getDeclaredConstructors()[0];
        answer.setAccessible(true);
        Method read = Class.forName("org.counterclaim.capture.PageReader").getDeclaredMethod("read", answer.getDeclaringClass());
        read.setAccessible(true);
        try {
            read.invoke(null, answer.newInstance(address, "text/html", null, null, body));
            return "read";
        } catch (InvocationTargetException refused) {
            return refused.getCause() instanceof Exception cause ? cause.getMessage() : "FAILED: " + refused.getCause();
        }
    }
}
