package org.counterclaim.core;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageIdentityTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            https://x.example/a#comments | https://x.example/a
            https://x.example/a#:~:text=ferry | https://x.example/a
            https://www.x.example/a | https://x.example/a
            https://x.example/a/ | https://x.example/a
            https://x.example:443/a | http://x.example:80/a
            https://m.x.example/a | https://www.x.example/a
            https://www.mobile.x.example/a | https://x.example/a
            https://amp.x.example/a | https://x.example/a
            https://x.example/a/amp | https://x.example/a
            https://x.example/a/amp/ | https://x.example/a/
            https://x.example/amp/a | https://x.example/a
            https://x.example/a/amp.html | https://x.example/a
            https://x.example/a.amp.html | https://x.example/a.html
            https://x.example/a?amp | https://x.example/a
            https://x.example/a?amp=1 | https://x.example/a
            https://x.example/a?outputType=amp | https://x.example/a
            https://x.example/a?b=2&_amp=true | https://x.example/a?b=2
            https://x-example.cdn.ampproject.org/c/s/x.example/a/amp/?usqp=1 | https://x.example/a
            https://cdn.ampproject.org/v/s/www.x.example/a?amp_js_v=0.1 | https://x.example/a
            https://www.google.co.uk/amp/s/amp.x.example/a | https://x.example/a
            https://x.example/index.html | https://x.example/
            https://x.example/b/index.php?id=3 | https://x.example/b/?id=3
            https://x.example/b/Default.aspx | https://x.example/b
            https://x.example/a;jsessionid=0F3A | https://x.example/a
            https://x.example/a_%28b%29%2c | https://x.example/a_(b),
            https://x.example/a?q=b%20c | https://x.example/a?q=b+c
            https://x.example/a?b=1&c=2 | https://x.example/a?c=2&b=1
            https://twitter.com/ann/status/1?s=20 | https://x.com/ann/status/1
            https://mobile.twitter.com/Ann/status/1/photo/1 | https://twitter.com/i/web/status/1
            https://nitter.net/ann/status/1#m | https://x.com/ann/status/1
            https://twitter.com/#!/ann/status/1 | https://x.com/ann/status/1
            https://twitter.com/Ann?lang=en | https://x.com/ann
            https://youtu.be/abc123 | https://www.youtube.com/watch?v=abc123&feature=share&t=4
            https://youtube.com/shorts/abc-12_?si=x | https://m.youtube.com/watch?app=desktop&v=abc-12_
            https://www.youtube-nocookie.com/embed/abc?start=3 | https://www.youtube.com/live/abc
            https://m.facebook.com/story.php?story_fbid=1&id=2&_rdr | https://www.facebook.com/permalink.php?story_fbid=1&id=2
            https://www.facebook.com/2/posts/1?__tn__=x | https://de-de.facebook.com/story.php?story_fbid=1&id=2
            https://www.facebook.com/ann/videos/a-title/7/ | https://facebook.com/watch/?v=7
            https://www.instagram.com/p/AbC/?igsh=x&img_index=2 | https://instagr.am/ann/p/AbC
            https://www.instagram.com/reel/AbC/ | https://www.instagram.com/p/AbC/
            https://old.reddit.com/r/news/comments/1a/some_title/ | https://redd.it/1a
            https://www.reddit.com/r/news/comments/1a/some_title/2b/?context=3 | https://www.reddit.com/r/news/comments/1a/comment/2b/
            https://t.me/s/Chan/12 | https://telegram.me/chan/12?single
            https://en.m.wikipedia.org/wiki/Ferry?wprov=x#History | https://en.wikipedia.org/w/index.php?title=Ferry
            https://www.tiktok.com/@ann/video/7?_t=x | https://m.tiktok.com/v/7.html
            https://www.threads.net/@ann/post/AbC | https://www.threads.com/@ann/post/AbC/?xmt=1
            https://www.linkedin.com/posts/ann_ferry-activity-7-xY | https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7/
            https://player.vimeo.com/video/7?h=x | https://vimeo.com/7
            https://open.substack.com/pub/ann/p/ferry?r=x&utm_medium=web | https://ann.substack.com/p/ferry
            https://www.bbc.co.uk/news/articles/c1?at_format=link | https://www.bbc.com/news/articles/c1
            https://edition.cnn.com/2022/a/index.html | https://www.cnn.com/2022/a
            https://web.archive.org/web/20221012000000/https://x.example/a | https://x.example/a
            https://web.archive.org/web/2022id_/http:/x.example/a?id=1&utm_source=x | https://x.example/a?id=1
            https://web.archive.org/web/20221012*/x.example/a | https://x.example/a
            https://web.archive.org/web/https://x.example/a | https://x.example/a
            https://archive.ph/2022.10.12-090909/https://x.example/a | https://x.example/a
            https://archive.is/newest/https%3A%2F%2Fx.example%2Fa%3Fid%3D1 | https://x.example/a?id=1
            https://archive.today/https://x.example/a | https://x.example/a
            https://archive.ph/AbCdE | https://archive.today/AbCdE
            https://webarchive.nationalarchives.gov.uk/ukgwa/20221012090909/https://x.example/a | https://x.example/a
            https://arquivo.pt/wayback/20221012090909/https://x.example/a | https://x.example/a
            https://web.archive.org/web/2022/https://twitter.com/ann/status/1 | https://x.com/ann/status/1
            https://www.google.com/url?sa=t&url=https%3A%2F%2Fx.example%2Fa%3Fid%3D1&usg=x | https://x.example/a?id=1
            https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.example%2Fa&data=05 | https://x.example/a
            https://x.example/a?CMP=share_btn | https://x.example/a
            https://x.example/a?ito=1490&cmpid=abc&shareToken=abc&smid=tw-share | https://x.example/a
            https://x.example/#!/story/1?fbclid=1 | https://x.example/#!/story/1/
            https://x.example/?_escaped_fragment_=/story/1 | https://x.example/#!/story/1
            https://x.example/a?id=1&amp;b=2 | https://x.example/a?b=2&id=1
            https://lite.x.example/a | https://x.example/a
            https://en.m.x.example/a | https://en.x.example/a
            https://x.example/2022/amp/a.html | https://x.example/2022/a.html
            https://x.example/a?noamp=mobile | https://x.example/a
            https://x.example/a?print=1 | https://x.example/a
            https://x.example/a?output=print | https://x.example/a
            https://b.blogspot.com/2022/10/a.html?m=1 | https://b.blogspot.de/2022/10/a.html
            https://x.example/(S(abc123def456ghi789jkl012))/a.aspx | https://x.example/a.aspx
            https://x.example/a?CFID=1&CFTOKEN=2 | https://x.example/a
            https://xcancel.com/ann/status/1 | https://x.com/ann/status/1
            https://web.archive.org/web/x.example/a | https://x.example/a
            https://archive.ph/?run=1&url=https%3A%2F%2Fx.example%2Fa | https://x.example/a
            https://translate.google.com/translate?sl=uk&u=https://x.example/a | https://x.example/a
            https://urldefense.com/v3/__https://x.example/a__;!!abc | https://x.example/a
            https://reader.example/https://x.example/a | https://x.example/a
            https://pocket.example/redirect?url=https%3A%2F%2Fx.example%2Fa | https://x.example/a
            """)
    void samePage(String one, String other) {
        assertThat(WebAddress.of(one).identity()).isEqualTo(WebAddress.of(other).identity());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            https://x.example/#!/article/1 | https://x.example/#!/article/2
            https://x.example/#/story/1 | https://x.example/#/story/2
            https://x.example/a?pk_id=1 | https://x.example/a?pk_id=2
            https://x.example/a?at_format=pdf | https://x.example/a?at_format=html
            https://x.example/a?trk=1 | https://x.example/a?trk=2
            https://x.example/a?si=1 | https://x.example/a?si=2
            https://x.example/story.php?story_fbid=1&id=2 | https://x.example/story.php?story_fbid=3&id=2
            https://x.example/?p=1 | https://x.example/?p=2
            https://x.example/index.php?id=1 | https://x.example/index.php?id=2
            https://x.example/a | https://x.example/A
            https://x.example/a.html | https://x.example/a
            https://x.example/amp | https://x.example/
            https://x.example/lamp | https://x.example/
            https://x.example/a?q=amp | https://x.example/a
            https://x.example/a?id=1&id=2 | https://x.example/a?id=2&id=1
            https://x.example/a?b=c%26d=e | https://x.example/a?b=c&d=e
            https://x.example/a%2Fb | https://x.example/a/b
            https://news.x.example/a | https://x.example/a
            https://m.example/a | https://example/a
            https://x.example:8443/a | https://x.example/a
            https://www.youtube.com/watch?v=a1 | https://www.youtube.com/watch?v=A1
            https://www.youtube.com/embed/videoseries?list=1 | https://www.youtube.com/embed/videoseries?list=2
            https://www.youtube.com/@ann/live | https://www.youtube.com/@bob/live
            https://x.com/ann/status/1 | https://x.com/ann/status/2
            https://www.instagram.com/p/AbC | https://www.instagram.com/p/aBC
            https://www.reddit.com/r/news/comments/1a/title/ | https://www.reddit.com/r/news/comments/1a/title/2b/
            https://t.me/chan/12 | https://t.me/chan/13
            https://t.me/chan/12?comment=1 | https://t.me/chan/12
            https://en.wikipedia.org/wiki/Ferry | https://de.wikipedia.org/wiki/Ferry
            https://en.wikipedia.org/w/index.php?title=Ferry&oldid=1 | https://en.wikipedia.org/w/index.php?title=Ferry&oldid=2
            https://archive.ph/AbCdE | https://archive.ph/abcde
            https://web.archive.org/web/2022/https://x.example/a | https://web.archive.org/web/2022/https://x.example/b
            https://ann.substack.com/p/ferry | https://bob.substack.com/p/ferry
            https://x.example/#article/12 | https://x.example/#article/13
            https://x.example/#?id=1 | https://x.example/#?id=2
            https://x.example/login?redirect=https://y.example/b | https://y.example/b
            https://x.example/a?url=https://y.example/b | https://y.example/b
            https://x.example/a?print=2 | https://x.example/a
            https://m-news.x.example/a | https://news.x.example/a
            https://x.example/camp/a | https://x.example/a
            https://archive.ph/2022.10.12-090909/x.example/a | https://x.example/b
            """)
    void otherPage(String one, String other) {
        assertThat(WebAddress.of(one).identity()).isNotEqualTo(WebAddress.of(other).identity());
    }
}
