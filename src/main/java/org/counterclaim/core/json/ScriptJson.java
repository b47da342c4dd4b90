package org.counterclaim.core.json;

import tools.jackson.databind.json.JsonMapper;

/** Writes JSON for a {@code script} element, which no text in it can end. */
public final class ScriptJson {

    private ScriptJson() {}

    /**
     * Returns a value as JSON without the characters that mean something to readers of HTML or to old readers of JavaScript. They can stand
     * only within texts, where JSON has another spelling for them (RFC 8259, section 7).
     */
    public static String of(Object value) {
        return JsonMapper.shared().writeValueAsString(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }
}
