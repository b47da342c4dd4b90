package org.counterclaim.core;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *so* and **so**                | <p><em>so</em> and <strong>so</strong></p>
            - one                          | <ul><li>one</li></ul>
            2. two                         | <ol start="2"><li>two</li></ol>
            > said                         | <blockquote><p>said</p></blockquote>
            `x < y`                        | <p><code>x &lt; y</code></p>
            [a](https://example.org/)      | <p><a href="https://example.org/" rel="nofollow noopener">a</a></p>
            <https://example.org/>         | <p><a href="https://example.org/" rel="nofollow noopener">https://example.org/</a></p>
            # No heading                   | <p># No heading</p>
            a <b>bold</b> word             | <p>a &lt;b&gt;bold&lt;/b&gt; word</p>
            ![a cat](https://example.org/) | <p>a cat</p>
            [a](/claims/b)                 | <p>a</p>
            [a](mailto:a@example.org)      | <p>a</p>
            """)
    void marksMeanWhatTheySay(String typed, String html) {
        assertThat(Markdown.html(typed).replace("\n", "")).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))",
                "[a](&#106;avascript:alert(1))", "[a](data:text/html,<script>alert(1)</script>)", "![a](x\" onerror=\"alert(1))",
                "[a](https://example.org/ \"x\\\" onclick=alert(1)\")", "<a href=\"https://example.org\" onclick=\"alert(1)\">a</a>",
                "```\" onclick=alert(1)\nx\n```", "<svg/onload=alert(1)>", "[a](<https://example.org/\" onmouseover=\"alert(1)>)",
                "<https://a\"onclick=alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]", "<style>*{display:none}</style>", "<iframe src=//example.org>", "\u0000<script>",
                "<!-- --><b>"})
    void nothingBecomesMarkupThatIsNotAmongTheMarks(String hostile) {
        for (Element one : Jsoup.parseBodyFragment(Markdown.html(hostile)).body().select("*")) {
            assertThat(one.normalName()).isIn("body", "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "pre", "code", "a");
            one.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).isIn("href", "rel", "start");
                assertThat(attribute.getKey().equals("href") ? attribute.getValue() : "https://").startsWith("https://");
            });
        }
    }

    @Test
    void whatIsDeepOrLongIsReadInTime() {
        for (String part : new String[] {"> ", "- ", "*", "[", "![", "`", "**a ", "<", "[a](", "&"}) {
            assertThat(Jsoup.parseBodyFragment(Markdown.html(part.repeat(10_000 / part.length()))).text()).as(part).isNotNull();
        }
    }

    @Test
    void wordsAloneAreOneLine() {
        assertThat(Markdown.plain("One *origin*.\n\n- [Vice](https://example.org) & others")).isEqualTo("One origin. Vice & others");
    }
}
