package org.counterclaim.interchange.imports;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses what kind of actor a name in a table is; editors correct it where it is wrong. */
final class ActorGuess {

    private static final Pattern UNNAMED = Pattern.compile(
            "\\b(posts?|images?|videos?|users?|sources?|memes?|bloggers?|officials|emails?|e-mails?|social media|viral|multiple|various"
                    + "|unknown|anonymous|witnesses|residents|reports)\\b");
    private static final Pattern GOVERNMENT = Pattern.compile(
            "\\b(government|ministry|police|parliament|senate|congress|embassy|army|navy|white house|kremlin|city of|state of"
                    + "|department of)\\b");
    private static final Pattern ORGANISATION = Pattern.compile(
            "\\b(inc|ltd|llc|plc|gmbh|corp|party|union|university|institute|committee|council|agency|association|foundation|company|group"
                    + "|club|bank|office|commission|court|league|federation|network|campaign|center|centre)\\b");
    private static final Pattern OUTLET = Pattern.compile(
            "\\b(news|times|post|herald|tribune|gazette|journal|guardian|telegraph|tv|radio|media|press|magazine|daily|weekly|today)\\b");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}");
    private static final Set<String> PLATFORMS =
            Set.of("x.com", "twitter.com", "facebook.com", "instagram.com", "tiktok.com", "youtube.com",
                    "t.me", "threads.net", "whatsapp.com", "telegram.org");
    private static final int MOST_NAMES_OF_A_PERSON = 4;

    private ActorGuess() {}

    /** Returns the word for the kind of a speaker; of names in other scripts than Latin, nothing is known. */
    static String speaker(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (isPlatform(plain) || UNNAMED.matcher(plain).find() || !LATIN.matcher(plain).find()) {
            return "unnamed source";
        }
        if (GOVERNMENT.matcher(plain).find()) {
            return "government";
        }
        if (HOST.matcher(plain).matches() || OUTLET.matcher(plain).find()) {
            return "outlet";
        }
        if (ORGANISATION.matcher(plain).find()) {
            return "organisation";
        }
        int words = name.split("[\\s.]+").length;
        return words > 1 && words <= MOST_NAMES_OF_A_PERSON ? "person" : "organisation";
    }

    /** Returns the word for the kind of article at an address. */
    static String article(ImportedStatement.Source source) {
        return source.address() != null && isPlatform(source.address().host()) ? "social post" : "news article";
    }

    private static boolean isPlatform(String host) {
        return PLATFORMS.contains(host.replaceFirst("^(www|m|mobile)\\.", ""));
    }
}
