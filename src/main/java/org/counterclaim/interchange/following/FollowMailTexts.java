package org.counterclaim.interchange.following;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import org.counterclaim.account.SiteAddress;
import org.counterclaim.core.MomentWords;
import org.counterclaim.core.PluralWords;

/** Words what mails say, as the feeds do: who did what, and in whose words. */
@Component
class FollowMailTexts {

    /** How many changes of one thing are named; the rest is counted. */
    private static final int NAMED = 10;

    private static final String ATTRIBUTED = "Counterclaim records who asserted what, and who disputed it. It does not decide for you.";

    private final SiteAddress site;

    FollowMailTexts(SiteAddress site) {
        this.site = site;
    }

    /** What somebody asked for: what it is, and how often. */
    record Wish(FollowTarget target, FollowPace pace) {}

    /** Asks whether its receiver wants what somebody asked for. */
    FollowMailText confirmation(List<Wish> wishes) {
        String wanted = wishes.stream()
                .map(wish -> "* %s, %s\n".formatted(line(wish.target().wordsForStrangers()), wish.pace().words()))
                .collect(Collectors.joining());
        return new FollowMailText("Please confirm: mails from Counterclaim", page -> """
                Somebody, probably you, asked on %s for mails to this address when something is new in

                %s
                If you want them, open this page and press the button there:

                %s

                If not, you need do nothing: nothing more is sent, and this address is deleted after 48 hours.

                %s
                """.formatted(site.of("/"), wanted, page, ATTRIBUTED));
    }

    /** Tells somebody who has confirmed everything that somebody asked again. */
    FollowMailText reminder(List<Wish> wishes) {
        String followed = wishes.stream().map(wish -> "* %s, %s\n".formatted(line(wish.target().words()), wish.pace().words()))
                .collect(Collectors.joining());
        return new FollowMailText("You follow this already: mails from Counterclaim", page -> """
                Somebody, probably you, asked for mails to this address. It gets them already, when something is new in

                %s
                Nothing has changed. Here you change how often mails come, or stop them:

                %s
                """.formatted(followed, page));
    }

    /** Tells what is new in one thing. */
    FollowMailText news(FeedNews news) {
        return new FollowMailText(StringUtils.capitalize(news.target().words()) + ": " + count(news),
                page -> section(news) + end("You get this mail because you follow " + line(news.target().words()) + ".", page));
    }

    /** Tells what is new in all things that somebody follows by a digest. */
    FollowMailText digest(List<FeedNews> all, String day) {
        String what = all.size() == 1 ? StringUtils.capitalize(all.getFirst().target().words()) + ": " + count(all.getFirst())
                : "News of " + all.size() + " things that you follow, " + day;
        return new FollowMailText(what, page -> all.stream().map(this::section).collect(Collectors.joining("\n"))
                + end("You get this mail once a day, if there is anything new, because you follow "
                        + (all.size() == 1 ? line(all.getFirst().target().words()) : "these") + ".", page));
    }

    private static String count(FeedNews news) {
        return (news.isCut() ? "more than " : "") + PluralWords.count(news.items().size(), "change");
    }

    private String section(FeedNews news) {
        String title = StringUtils.capitalize(line(news.target().words()));
        List<String> parts = new ArrayList<>(List.of(title, site.of(news.target().page()), ""));
        news.items().stream().limit(NAMED).forEach(item -> parts.add(item(item)));
        int more = news.items().size() - NAMED;
        if (more > 0) {
            parts.add((news.isCut() ? "... and more than " : "... and ") + more + " more: " + site.of(news.target().more()) + "\n");
        }
        return String.join("\n", parts);
    }

    private String item(FollowedChange item) {
        return "* %s\n%s  %s\n  %s\n".formatted(line(item.title()), item.note() == null ? "" : "  " + line(item.note()) + "\n",
                MomentWords.words(item.at()), site.of(item.href()));
    }

    private static String end(String why, String page) {
        return """

                --\s
                %s
                Change how often, or stop: %s
                %s
                """.formatted(why, page, ATTRIBUTED);
    }

    private static String line(String text) {
        return FollowMailWriter.line(text);
    }
}
