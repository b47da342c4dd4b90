package org.counterclaim.web.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A malformed or unusual request, as it is sent.
 *
 * @param what what is odd about it
 * @param bytes each character is one byte
 * @param legal whether an answer other than an error is right too
 */
record Malformed(String what, String bytes, boolean legal) {

    private static final String PAGE = "/stories/some-story";

    static Stream<Malformed> all() {
        List<Malformed> all = new ArrayList<>();
        paths(all);
        queries(all);
        methods(all);
        headers(all);
        lines(all);
        bodies(all);
        return all.stream();
    }

    private static void paths(List<Malformed> all) {
        for (String path : List.of("/stories/%00", "/stories/a%00b", "/stories/%", "/stories/%4", "/stories/%zz", "/stories/%ff",
                "/stories/%c0%af", "/stories/%ed%a0%80", "/stories/%f0%9f", "/stories/a%2fb", "/stories/a%5cb", "/stories/a\\b",
                "/stories/a;b=c", "/stories/a%3bb", "/stories/..%2f..%2fetc", "/stories/%2e%2e/%2e%2e/etc/passwd", "/stories/../../etc",
                "/../../etc/passwd", "//evil.example/", "/stories//a", "/./stories/a", "/stories/a%0d%0aSet-Cookie:%20a=b",
                "/stories/a%0a", "/stories/%25%30%30", "/stories/A-Story", "/stories/some-story/", "/stories/some%20story",
                "/stories/-", "/stories/%F0%9F%98%80", "/stories/" + "a".repeat(5_000), "/" + "a/".repeat(2_000), "/stories/\u00e9",
                "/stories/<script>", "/stories/{slug}", "/stories/a|b", "/stories/a\"b", "/error", "/actuator", "/actuator/env",
                "/actuator/health/nothing", "/css/base.css", "/assets/000000000000/counterclaim.css", "/WEB-INF/web.xml",
                "/application.yaml", "/stories/" + "%41".repeat(1_000), "/claims/' or 1=1 --".replace(' ', '+'))) {
            all.add(get("path " + path, path));
        }
    }

    private static void queries(List<Malformed> all) {
        for (String query : List.of("actor=%", "actor=%4", "actor=%zz", "actor=%00", "%00=a", "actor=%ff", "actor=%c3%28",
                "actor=%ed%a0%80", "actor=%ed%b0%80", "actor=\u00e9", "actor=a|b", "actor={}", "from=2022-13-45", "page=0", "page=-1",
                "page=99999999999999", "claim=one", "stance=%F0%9F%98%80", "x&".repeat(2_000), "a=" + "b".repeat(60_000),
                "a&".repeat(10_000), "from=" + "9".repeat(300), "order='", "actor[]=a")) {
            all.add(get("query " + query, "/stories/there?" + query));
        }
        for (String query : List.of("", "&", "&&&", "=", "=&=", "a", "actor=&actor=&actor=", "sort=nothing", "a=%25", "q=%E2%80%AE",
                "page=1&page=2", "a=" + "b".repeat(7_000))) {
            all.add(new Malformed("legal query " + query, request("GET", "/method?" + query), true));
        }
    }

    private static void methods(List<Malformed> all) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "FOO", "get", "G@T", "G{T", "HEADS",
                "CONNECT")) {
            all.add(new Malformed("method " + method, request(method, "/method", "Content-Length: 0"), false));
            all.add(new Malformed("method " + method + " at nothing", request(method, "/nothing", "Content-Length: 0"), false));
        }
        all.add(new Malformed("OPTIONS *", request("OPTIONS", "*"), true));
        all.add(new Malformed("GET *", request("GET", "*"), false));
    }

    private static void headers(List<Malformed> all) {
        for (String header : List.of("Accept: nonsense", "Accept: */", "Accept: text/html;q=9", "Accept: application/json",
                "Accept: " + "a/b,".repeat(900), "Accept-Language: " + "x".repeat(300), "Accept-Language: ;;;,,,q=",
                "Accept-Charset: \u0001",
                "Accept-Encoding: gzip;q=nonsense", "Accept-Encoding: *;q=0", "If-None-Match: nonsense", "If-None-Match: \"",
                "If-None-Match: *", "If-Modified-Since: yesterday", "If-Modified-Since: Thu, 99 Foo 2022 99:99:99 GMT", "If-Match: \"a\"",
                "If-Unmodified-Since: nonsense", "Range: bytes=0-0", "Range: bytes=9-1", "Range: nonsense", "Cookie: \u0001",
                "Cookie: session=",
                "Cookie: session=%00", "Cookie: session=AAAA; session=\u00ff", "Cookie: =", "X-Forwarded-For: nonsense",
                "X-Forwarded-Proto: gopher", "Forwarded: for=\"", "Expect: nonsense", "Upgrade: h2c", "Referer: \u00c3\u00a9",
                "Origin: nonsense",
                "X-Odd: \u0080\u009f", "Content-Type: nonsense", "Content-Type: multipart/form-data", "Max-Forwards: 0")) {
            all.add(new Malformed("header " + header, request("GET", "/method", header), true));
        }
        for (String header : List.of("X-Long: " + "a".repeat(20_000), "no colon", ": no name", "X Y: z", "Host: a b", "Host: other",
                "Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: 1\r\nContent-Length: 2",
                "Transfer-Encoding: nonsense")) {
            all.add(new Malformed("header " + header, request("GET", "/nothing", header), false));
        }
        all.add(new Malformed("200 headers", request("GET", "/nothing", "X-A: b\r\n".repeat(200) + "X-C: d"), false));
    }

    private static void lines(List<Malformed> all) {
        for (String line : List.of("GET /nothing", "GET  HTTP/1.1", "GET /nothing HTTP/9.9", "GET /nothing HTTP/1.1 more", "nonsense",
                "\u0000\u0001\u0002",
                "GET http:// HTTP/1.1", "GET http://[::1 HTTP/1.1", "GET nothing HTTP/1.1", "GET /nothing FTP/1.0", "GET /a b HTTP/1.1")) {
            all.add(new Malformed("line " + line, line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n", false));
        }
        all.add(new Malformed("no host", "GET /method HTTP/1.1\r\nConnection: close\r\n\r\n", false));
        all.add(new Malformed("bad host", "GET /method HTTP/1.1\r\nHost: <script>\r\nConnection: close\r\n\r\n", false));
        all.add(new Malformed("folded header", "GET /nothing HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\n c\r\nConnection: close\r\n\r\n",
                false));
    }

    private static void bodies(List<Malformed> all) {
        for (String body : List.of("a=%", "a=%00", "a=%ff", "a&".repeat(5_000), "{", "")) {
            all.add(form("application/x-www-form-urlencoded", body));
            all.add(form("application/json", body));
            all.add(form("multipart/form-data; boundary=x", body));
        }
        all.add(new Malformed("two lengths", request("POST", PAGE, "Transfer-Encoding: chunked", "Content-Length: 3") + "0\r\n\r\n",
                false));
        all.add(new Malformed("bad chunk", request("POST", PAGE, "Content-Type: application/x-www-form-urlencoded",
                "Transfer-Encoding: chunked") + "zz\r\nabc\r\n0\r\n\r\n", false));
    }

    private static Malformed form(String type, String body) {
        return new Malformed("POST of " + type + " " + body,
                request("POST", PAGE, "Content-Type: " + type, "Content-Length: " + body.length()) + body, false);
    }

    private static Malformed get(String what, String target) {
        return new Malformed(what, request("GET", target), false);
    }

    private static String request(String method, String target, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n";
    }

    @Override
    public String toString() {
        String shown = what.replaceAll("\\P{Print}", "?");
        return shown.length() > 60 ? shown.substring(0, 60) + "... " + what.length() : shown;
    }
}
