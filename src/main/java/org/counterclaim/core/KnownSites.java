package org.counterclaim.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for sites that have several addresses for one page, and for platforms whose posts have an identifier in the address. */
final class KnownSites {

    /** A pattern for part of an identity, and the replacement that stands for the same page. */
    private record Rule(Pattern pattern, String page) {

        static Rule of(String line) {
            String[] parts = line.split(" -> ", 2);
            return new Rule(Pattern.compile(parts[0]), parts[1]);
        }
    }

    /** Rules that replace other names of a site by one. The first that matches applies. */
    private static final List<Rule> SITES = rules("""
            ^(?:mobile\\.|m\\.)?(?:twitter\\.com|nitter\\.(?:net|org|cz|it|poast\\.org|privacydev\\.net)|\
            (?:fx|vx)twitter\\.com|xcancel\\.com|fixupx\\.com)(?=[/?#]|$) -> x.com
            ^(?:mbasic|touch|web|free|lite|[a-z]{2}-[a-z]{2})\\.facebook\\.com(?=[/?#]|$) -> facebook.com
            ^fb\\.com(?=[/?#]|$) -> facebook.com
            ^(?:old|new|np|i|amp|[a-z]{2})\\.reddit\\.com(?=[/?#]|$) -> reddit.com
            ^(?:dd)?instagr(?:\\.am|am\\.com)(?=[/?#]|$) -> instagram.com
            ^(?:telegram\\.me|telegram\\.dog)(?=[/?#]|$) -> t.me
            ^(?:music\\.youtube\\.com|youtube-nocookie\\.com)(?=[/?#]|$) -> youtube.com
            ^([a-z-]+)\\.(?:m|zero)\\.(wik[a-z]+\\.org)(?=[/?#]|$) -> $1.$2
            ^threads\\.net(?=[/?#]|$) -> threads.com
            ^vk\\.ru(?=[/?#]|$) -> vk.com
            ^[a-z]{2}\\.linkedin\\.com(?=[/?#]|$) -> linkedin.com
            ^archive\\.(?:ph|is|li|md|fo|vn)(?=[/?#]|$) -> archive.today
            ^bbc\\.co\\.uk(?=[/?#]|$) -> bbc.com
            ^(?:edition|us|lite)\\.cnn\\.com(?=[/?#]|$) -> cnn.com
            ^open\\.substack\\.com/pub/([\\w-]+)(?=/) -> $1.substack.com
            ^([\\w-]+)\\.blogspot\\.(?:[a-z]{2}|com?\\.[a-z]{2})(?=[/?#]|$) -> $1.blogspot.com
            ^dx\\.doi\\.org(?=/) -> doi.org""");

    /**
     * Rules that reduce the addresses of a post to one. The first that matches applies; it drops the parts that do not identify the post.
     */
    private static final List<Rule> POSTS = rules("""
            ^youtube\\.com/embed/videoseries.* -> $0
            ^youtube\\.com/watch\\?(?:.*&)?v=([\\w-]+).* -> youtube.com/watch?v=$1
            ^(?:youtu\\.be|youtube\\.com/(?:shorts|live|embed|watch|v|e))/([\\w-]+).* -> youtube.com/watch?v=$1
            ^x\\.com(?:#!)?/(?:i/web|i|\\w+)/status(?:es)?/(\\d+).* -> x.com/i/status/$1
            ^instagram\\.com/(?:[\\w.]+/)?(?:p|reels?|tv)/([\\w-]+).* -> instagram.com/p/$1
            ^redd\\.it/(\\w+).* -> reddit.com/comments/$1
            ^reddit\\.com/(?:(?:r|user|u)/[\\w-]+/)?comments/(\\w+)/[^/?]*/(\\w+).* -> reddit.com/comments/$1/_/$2
            ^reddit\\.com/(?:(?:r|user|u)/[\\w-]+/)?(?:comments|gallery)/(\\w+).* -> reddit.com/comments/$1
            ^facebook\\.com/(?:story|permalink)\\.php\\?(?:.*&)?id=(\\w+)&(?:.*&)?story_fbid=(\\w+).* -> facebook.com/$1/posts/$2
            ^facebook\\.com/groups/([^/?]+)/(?:posts|permalink)/(\\d+).* -> facebook.com/groups/$1/posts/$2
            ^facebook\\.com/([^/?]+)/posts/(?:[^/?]+/)?(\\w+).* -> facebook.com/$1/posts/$2
            ^facebook\\.com/(?:watch|video\\.php|watch/live)\\?(?:.*&)?v=(\\d+).* -> facebook.com/watch?v=$1
            ^facebook\\.com/(?:[^/?]+/videos/(?:[^/?]+/)*|reel/)(\\d+).* -> facebook.com/watch?v=$1
            ^facebook\\.com/(?:photo|photo\\.php)\\?(?:.*&)?fbid=(\\d+).* -> facebook.com/photo?fbid=$1
            ^facebook\\.com/[^/?]+/photos/(?:[^/?]+/)?(\\d+).* -> facebook.com/photo?fbid=$1
            ^t\\.me/s/(\\w+)/(\\d+)$ -> t.me/$1/$2
            ^t\\.me/s/(\\w+)$ -> t.me/$1
            ^tiktok\\.com/(?:@[\\w.-]*/(?:video|photo)|v|embed(?:/v2)?)/(\\d+).* -> tiktok.com/video/$1
            ^threads\\.com/(?:@[\\w.]+/post|t)/([\\w-]+).* -> threads.com/t/$1
            ^linkedin\\.com/(?:posts/[^/?]*|feed/update/urn:li:)(activity|share|ugcPost)[:-](\\d+).* -> \
            linkedin.com/feed/update/urn:li:$1:$2
            ^(?:player\\.)?vimeo\\.com/(?:video/|channels/[\\w-]+/|groups/[\\w-]+/videos/)?(\\d+).* -> vimeo.com/$1
            ^(?:dai\\.ly|dailymotion\\.com/(?:embed/)?video)/([a-z0-9]+).* -> dailymotion.com/video/$1
            ^vk\\.com/[^?]*\\?(?:.*&)?w=(wall-?\\d+_\\d+).* -> vk.com/$1
            ^([a-z-]+\\.wik[a-z]+\\.org)/w\\?title=([^&]+)$ -> $1/wiki/$2""");

    /** Sites whose names of people and channels ignore case. */
    private static final Pattern NAMES = Pattern.compile("^(?:x\\.com|t\\.me|instagram\\.com|threads\\.com)/@?\\w[\\w.]*");

    private KnownSites() {}

    /** Returns the identity after these rules. Argument and result have neither scheme nor leading slashes. */
    static String page(String identity) {
        String post = first(POSTS, first(SITES, identity));
        Matcher name = NAMES.matcher(post);
        return name.find() ? post.substring(0, name.end()).toLowerCase(Locale.ROOT) + post.substring(name.end()) : post;
    }

    private static String first(List<Rule> rules, String identity) {
        return rules.stream().map(rule -> replaced(rule, identity)).flatMap(Optional::stream).findFirst().orElse(identity);
    }

    private static Optional<String> replaced(Rule rule, String identity) {
        Matcher matcher = rule.pattern().matcher(identity);
        return matcher.find() ? Optional.of(matcher.replaceFirst(rule.page())) : Optional.empty();
    }

    private static List<Rule> rules(String lines) {
        return lines.lines().map(Rule::of).toList();
    }
}
