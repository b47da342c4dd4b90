package org.counterclaim.interchange.following;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import org.counterclaim.core.EnumWords;
import org.counterclaim.core.InputText;
import org.counterclaim.history.RecordNames;
import org.counterclaim.history.RecordTypes;
import org.counterclaim.reader.Tombstones;
import org.counterclaim.reader.file.FileContent;
import org.counterclaim.reader.list.ListFiles;
import org.counterclaim.reader.list.RecordList;
import org.counterclaim.reader.search.SearchFiles;
import org.counterclaim.record.RecordType;
import org.counterclaim.web.BadRequestException;
import org.counterclaim.web.MovedPermanentlyException;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Finds what can be followed: stories, claims, actors, lists and searches. */
@Component
class FollowTargets {

    private static final Pattern RECORD = Pattern.compile("/(stories|claims|actors)/([^/?]+)(?:[?].*)?");
    private static final Pattern LIST = Pattern.compile("/(stories|claims|actors|articles|search)(?:[?](.*))?");
    private static final String SEARCH = "search";
    private static final int LONGEST = 2000;

    /** The parameters that say how a page shows a list, not what is in it. */
    private static final Set<String> OF_PAGES = Set.of("order", "after", "before", "page");

    private final RecordNames names;
    private final Tombstones tombstones;
    private final ListFiles lists;
    private final SearchFiles searches;

    FollowTargets(RecordNames names, Tombstones tombstones, ListFiles lists, SearchFiles searches) {
        this.names = names;
        this.tombstones = tombstones;
        this.lists = lists;
        this.searches = searches;
    }

    /**
     * Returns what is shown at an address.
     *
     * @param of the path of a page, with its parameters
     * @throws BadRequestException if it cannot be followed
     * @throws ResponseStatusException if no record is there
     */
    @Transactional(readOnly = true)
    public FollowTarget at(String of) {
        Matcher record = RECORD.matcher(of);
        if (of.length() <= LONGEST && InputText.isKeepable(of) && record.matches()) {
            return record(RecordTypes.at(record.group(1)).orElseThrow(), record.group(2));
        }
        FileContent content = list(of);
        FollowTarget target = FollowTarget.of(content, words(of));
        if (target.page().length() > LONGEST) {
            throw unknown();
        }
        return target;
    }

    private FollowTarget record(RecordType<?, ?> type, String slug) {
        try {
            return names.find(type, slug).filter(found -> found.remark() == null).map(FollowTarget::of)
                    .orElseThrow(() -> tombstones.at(type, slug));
        } catch (MovedPermanentlyException merged) {
            return at(merged.to());
        }
    }

    /**
     * Returns what a reader follows as it is now, wherever it is. A list that cannot be shown any more, because a record that it names was
     * withdrawn, is called so.
     */
    @Transactional(readOnly = true)
    public FollowTarget of(FollowedFeed feed) {
        if (feed.record() != null) {
            return FollowTarget.of(Objects.requireNonNull(names.of(List.of(feed.record())).get(feed.record())));
        }
        String address = Objects.requireNonNull(feed.address());
        try {
            return at(address);
        } catch (ResponseStatusException gone) {
            return new FollowTarget("a list that cannot be shown any more", null, null, address, address, words(address));
        }
    }

    /**
     * Opens the list or the search at an address, in the current transaction.
     *
     * @throws BadRequestException if it cannot be followed
     */
    FileContent list(String address) {
        Matcher matcher = LIST.matcher(address);
        if (address.length() > LONGEST || !matcher.matches()) {
            throw unknown();
        }
        Map<String, String> parameters = parameters(matcher.group(2));
        if (!matcher.group(1).equals(SEARCH)) {
            return lists.open(EnumWords.parse(RecordList.values(), matcher.group(1)), parameters);
        }
        if (parameters.getOrDefault("q", "").isBlank()) {
            throw new BadRequestException("A search without words finds nothing to follow. Type some first.");
        }
        return searches.open(parameters);
    }

    /** Whether an address is that of a search, whose results do not come in the order of their changes. */
    static boolean isSearch(String address) {
        return address.startsWith("/" + SEARCH);
    }

    private static @Nullable String words(String address) {
        Matcher matcher = LIST.matcher(address);
        Map<String, String> parameters = matcher.matches() ? parameters(matcher.group(2)) : Map.of();
        return parameters.getOrDefault("q", parameters.get("words"));
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            String name = decoded(pair[0]);
            if (!OF_PAGES.contains(name)) {
                parameters.putIfAbsent(name, pair.length == 1 ? "" : decoded(pair[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, UTF_8);
            if (InputText.isKeepable(decoded)) {
                return decoded;
            }
        } catch (IllegalArgumentException malformed) {
            throw unknown();
        }
        throw unknown();
    }

    private static BadRequestException unknown() {
        return new BadRequestException("This cannot be followed. Go to the page of a story, a claim or an actor, or to a list or a search, "
                + "and choose “Follow” there.");
    }
}
