package org.counterclaim.capture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.counterclaim.core.WebAddress;

/** Guesses a page's form of publication from schema.org's type, the site, and Open Graph's {@code og:type}. */
final class PageKindDetector {

    private static final Pattern NETWORKS = Pattern.compile("(?:.*\\.)?(?:x|twitter|facebook|instagram|threads|tiktok|linkedin|reddit|vk|"
            + "truthsocial)\\.com|(?:.*\\.)?(?:t\\.me|bsky\\.app|threads\\.net|mastodon\\.social)");
    private static final Pattern CHANNELS = Pattern.compile("(?:.*\\.)?(?:youtube\\.com|youtu\\.be|vimeo\\.com)");
    private static final Pattern MAIL_OUTS = Pattern.compile("(?:.*\\.)?(?:mailchi\\.mp|campaign-archive\\.com|list-manage\\.com)");
    private static final Pattern AUTHORITIES =
            Pattern.compile(".*\\.(?:gov|mil)|.*\\.(?:gov|gouv|gob|gov\\.\\w\\w)\\.?(?:\\w\\w)?|.*\\.(?:europa\\.eu|int)");

    private static final Set<String> POSTS = Set.of("SocialMediaPosting", "DiscussionForumPosting");
    private static final Set<String> BROADCASTS = Set.of("VideoObject", "AudioObject", "BroadcastEvent", "PodcastEpisode",
            "RadioEpisode", "TVEpisode", "Episode");
    private static final Set<String> DOCUMENTS = Set.of("GovernmentDocument", "Legislation");

    private PageKindDetector() {}

    static PageFindings<PageKind> in(ParsedPage page) {
        FindingCollector<PageKind> gathering = new FindingCollector<>(PageKind::equals);
        JsonLdNode article = page.article();
        if (article != null) {
            gathering.add(byType(article.types()), FindingSource.jsonLd("@type"));
        }
        ofAddress(page.answer().address()).all().forEach(found -> gathering.add(found.value(), found.source()));
        if (gathering.findings().all().isEmpty()) {
            page.meta("og:type").forEach(type -> gathering.add(byOpenGraph(type.value()), type.source()));
        }
        return gathering.findings();
    }

    static PageFindings<PageKind> ofAddress(WebAddress address) {
        String host = address.archived().orElse(address).host();
        FindingCollector<PageKind> gathering = new FindingCollector<>(PageKind::equals);
        Map.of(NETWORKS, PageKind.SOCIAL_POST, CHANNELS, PageKind.BROADCAST, MAIL_OUTS, PageKind.MAIL_OUT,
                AUTHORITIES, PageKind.OFFICIAL_DOCUMENT).forEach((hosts, kind) -> {
                    if (hosts.matcher(host).matches()) {
                        gathering.add(kind, FindingSource.address());
                    }
                });
        return gathering.findings();
    }

    private static Optional<PageKind> byType(Set<String> types) {
        if (types.stream().anyMatch(POSTS::contains)) {
            return Optional.of(PageKind.SOCIAL_POST);
        }
        if (types.stream().anyMatch(BROADCASTS::contains)) {
            return Optional.of(PageKind.BROADCAST);
        }
        if (types.stream().anyMatch(DOCUMENTS::contains)) {
            return Optional.of(PageKind.OFFICIAL_DOCUMENT);
        }
        boolean article = types.stream()
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report"));
        return article ? Optional.of(PageKind.NEWS_ARTICLE) : Optional.empty();
    }

    private static Optional<PageKind> byOpenGraph(String type) {
        if (type.equals("article")) {
            return Optional.of(PageKind.NEWS_ARTICLE);
        }
        return type.startsWith("video") || type.startsWith("music.radio") ? Optional.of(PageKind.BROADCAST) : Optional.empty();
    }
}
