package org.counterclaim.capture;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Extracts the names from a by-line such as "By Ann Lee in Oslo and Bo Falk, Staff Writer, 11 October 2022". */
final class BylineParser {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final int MOST_CHARACTERS = 7;

    private static final Pattern BY = Pattern.compile(
            "^(?:(?:(?:additional\\s+)?(?:written|words|story|posted|published|reported|reporting|review|text"
                    + "|article|report|guest post"
                    + "|veröffentlicht|erstellt|geschrieben|verfasst|gespeichert|publié|écrit|escrito|publicado|scritto|pubblicato)\\s*)?"
                    + "(?:by|von|vom|par|por|di|door|av|af|от|автор:?|بقلم|de la mano de)(?=[\\s:\\u00a0])|(?:authors?|autor(?:in|es|en)?"
                    + "|auteure?s?|autore|text(?: und interview)?|words|redaktion|by|posted|reporter|автор|كتب|كتبت|كتبه"
                    + "|作者|著者|文|글|質問者)\\s*[:：●])[\\s:：●]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Links to other articles by the same author. */
    private static final Pattern ALL_BY = Pattern.compile("^.{0,30}?\\b(?:posts|articles|stories|beiträge|artikel|articles"
            + "|entradas)\\s+(?:by|of|von|de|par)\\s+|\\s*[→»]$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DIVIDER = Pattern.compile("\\s*[;|•·‧、،؛，／★\\n]\\s*|\\s*/\\s*|\\s+[-–—]\\s+"
            + "|\\.\\s+(?=(?:photo|illustration|video|edit|translat))", Pattern.CASE_INSENSITIVE);
    private static final String COMMON_JOINERS = "and|und|et|og|och|ja|en|и|та|і|y|e|a|i|oraz|ve|és|și|και|&|\\+|with|mit|avec|con";
    private static final Pattern SUFFIX = Pattern.compile("(?:jr|sr|ii|iii|iv|jnr|snr|esq)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEGREE = Pattern.compile("(?:ph\\.?\\s?d|m\\.?d|m\\.?a|m\\.?sc|b\\.?a|mba|rn|rd|dds|llm)\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final String ROLES = "editor|writer|reporter|correspondent|columnist|journalist|contributor|producer|blogger"
            + "|author|critic"
            + "|redakteur(?:in)?|korrespondent(?:in)?|journalistin|autor(?:in)?|volontär(?:in)?|journaliste|correspondante?|rédacteur"
            + "|rédactrice"
            + "|redactora?|corresponsal|periodista|journalista|corrispondente|giornalista|redaktör|journalisten?|editor-in-chief";
    private static final Pattern ROLE = Pattern.compile("(?:\\s+(?:senior|chief|staff|political|politics|foreign|national|sports?"
            + "|business|science|health|news"
            + "|managing|deputy|associate|assistant|contributing|guest|special|digital|features?|opinion|technology|education|the|our"
            + "|unser[e]?))*\\s+(?:" + ROLES + ")\\b.*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The start of a date, a place or other matter. */
    private static final Pattern MATTER = Pattern.compile("\\s*[,(\\[]?\\s*(?:(?<=^|\\s|[,(\\[])(?:(?:last\\s+)?updated|posted"
            + "|published|veröffentlicht|aktualisiert|publié|min read|am|on|le|el"
            + ")(?=\\s|:)\\s*[:]?\\s*(?=\\p{L}*\\.?,?\\s*\\p{L}*\\.?\\s*\\d)|(?:(?:mon|tues?|wednes|thurs?|fri|satur"
            + "|sun)(?:day)?,?\\s+)?(?:\\p{L}{3,9}\\.?\\s+(?=\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}))?\\d).*$"
            + "|\\s*(?:\\(.*|\\[.*)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\s+(?:in|aus|à|for|at|of the|of The)\\s+\\p{L}[\\p{L}\\s.-]*$|\\s+Follow$");
    private static final Pattern LIST = Pattern.compile("(.+\\s(?:and|und|et|y|e|og|och|и|та|&)\\s[^,]+),\\s*([^,]+)");
    private static final Pattern ADDRESS = Pattern.compile("\\S+(?:@|\\[at\\]|\\(at\\))\\S+|@\\w+|https?://\\S+|www\\.\\S+");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)+|[a-z]+\\d+");
    private static final Pattern HOST = Pattern.compile("\\S+\\.(?:com|org|net|info|de|at|ch|fr|it|es|uk|eu|tv|news"
            + "|[a-z]{2})(?:/\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRM = Pattern.compile(".*\\b(?:gmbh|e\\.\\s?v\\.|inc\\.?|ltd\\.?|llc|ag|redaktion|newsroom"
            + "|editorial team|press office|news desk|agencies)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CREDIT = Pattern.compile("(?:photo|foto|image|bild|illustration|video|graphic|credit|getty|source"
            + "|quelle|edit(?:ed|ing|or)|translat(?:ed|ion|or)|special to)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACELESS = Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}].*");

    /** Placeholders for missing authors in publishers' systems. */
    private static final Set<String> NOBODY = Set.of("", "admin", "administrator", "author", "no author", "unknown", "null",
            "undefined", "none", "editor",
            "wordpressadmin", "wpadmin", "webmaster", "staff", "our", "the", "special", "undefined undefined", "n/a", "see full bio",
            "follow author", "guest", "redaktion", "by", "von", "par", "por",
            "posted", "published", "updated",
            "stand", "lesedauer", "share", "follow", "comments", "email", "twitter", "facebook");

    /** Cities that time zones are named after. */
    private static final Set<String> CITIES = Arrays.stream(TimeZone.getAvailableIDs())
            .map(id -> PageText.key(id.substring(id.lastIndexOf('/') + 1))).collect(Collectors.toSet());
    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> PageText.key(Locale.of("", code).getDisplayCountry(Locale.ENGLISH))).collect(Collectors.toSet());

    private final Predicate<String> isSite;
    private final Pattern joiner;

    /**
     * @param isSite whether a name is the site's or its publisher's
     * @param language the page's language, which has its own word for "and"
     */
    BylineParser(Predicate<String> isSite, Locale language) {
        this.isSite = isSite;
        String pair = ListFormat.getInstance(language, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(List.of("1", "2"));
        String and = Pattern.quote(pair.substring(1, pair.length() - 1).strip());
        this.joiner = Pattern.compile("\\s*,\\s*(?:(?:" + COMMON_JOINERS + ")\\s+)?|\\s+(?:" + and + "|" + COMMON_JOINERS + ")\\s+",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Returns the names in a declared text, without addresses and slugs. Organisations are included only if no person is named. */
    List<String> declared(String text) {
        return names(text).stream().filter(name -> !SLUG.matcher(name).matches()).toList();
    }

    /** Returns the names in a printed text. */
    List<String> names(String text) {
        String plain = ADDRESS.matcher(shortened(text)).replaceAll(" ");
        List<String> names = new ArrayList<>();
        for (String part : DIVIDER.split(withoutBy(plain), -1)) {
            names.addAll(joined(withoutHouse(ROLE.matcher(MATTER.matcher(withoutBy(part)).replaceFirst("")).replaceFirst("").strip())));
        }
        return names.stream().map(BylineParser::tidy).filter(this::isName).distinct().toList();
    }

    /** Whether the name belongs to the site, a company or a host, rather than to a person. */
    boolean isHouse(String name) {
        return isSite.test(name) || (HOST.matcher(name).find() && name.indexOf(' ') < 0) || FIRM.matcher(name).matches()
                || (name.indexOf('(') > 0 && name.contains("."));
    }

    boolean isName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && !lower.contains("://") && !lower.startsWith("www.") && !lower.startsWith("@")
                && !lower.startsWith("/")
                && text.chars().noneMatch(c -> "@{}<>%".indexOf(c) >= 0) && !NOBODY.contains(lower) && !CREDIT.matcher(text).matches()
                && text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether the name looks like a person's: a few words that begin with capitals, or with letters that have no case. */
    boolean isPersonal(String name) {
        String[] words = name.split("\\s+");
        long capital = Arrays.stream(words).filter(word -> !Character.isLowerCase(word.codePointAt(0))).count();
        return words.length <= MOST_WORDS && name.chars().noneMatch(Character::isDigit) && capital * 2 >= words.length
                && (SPACELESS.matcher(name).matches() ? name.length() <= MOST_CHARACTERS : words.length > 1);
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text.strip() : text.substring(0, 600).strip();
    }

    private static String withoutBy(String text) {
        String plain = ALL_BY.matcher(text).replaceAll("").strip();
        String before;
        do {
            before = plain;
            plain = BY.matcher(plain).replaceFirst("").strip();
        } while (!before.equals(plain));
        return plain;
    }

    private static String withoutMatter(String part) {
        return PLACE.matcher(ROLE.matcher(MATTER.matcher(withoutBy(part)).replaceFirst("")).replaceFirst("")).replaceFirst("").strip();
    }

    /** Drops what follows the last of several names, which in a list comes after "and": "Ann Lee and Bo Falk, The Agency". */
    private static String withoutHouse(String part) {
        Matcher list = LIST.matcher(part);
        return list.matches() && !SUFFIX.matcher(list.group(2)).matches() && !DEGREE.matcher(list.group(2)).matches() ? list.group(1)
                : part;
    }

    /** Whether a label says that an author follows. */
    static boolean isLabel(String label) {
        return BY.matcher(label + ": ").find();
    }

    /** Splits names at commas and words for "and"; "Lee, Ann" and "Sam Doe, Jr." stay whole. */
    private List<String> joined(String part) {
        List<String> names = new ArrayList<>();
        for (String each : joiner.split(part, -1)) {
            String name = withoutMatter(each);
            if (!names.isEmpty() && SUFFIX.matcher(name).matches()) {
                names.add(names.removeLast() + ", " + name);
            } else if (!name.isEmpty() && !DEGREE.matcher(name).matches() && !isRole(name)) {
                names.add(name);
            }
        }
        List<String> persons = names.stream().filter(name -> !isElsewhere(name)).toList();
        boolean several = names.stream().allMatch(name -> name.indexOf(' ') > 0 || SPACELESS.matcher(name).matches());
        if (several || names.size() < 2) {
            return names.size() > 1 && !persons.isEmpty() ? persons : names;
        }
        boolean first = names.getFirst().indexOf(' ') > 0;
        return first || names.size() > 2 ? persons.stream().filter(name -> name.indexOf(' ') > 0 || !first).toList() : List.of(part);
    }

    private static boolean isRole(String name) {
        return ROLE.matcher(" " + name).matches();
    }

    /** Whether the text is an organisation or a place, which may follow a name after a comma. */
    private boolean isElsewhere(String name) {
        return isHouse(name) || CITIES.contains(PageText.key(name)) || COUNTRIES.contains(PageText.key(name));
    }

    private static String tidy(String name) {
        Matcher role = Pattern.compile("\\s+(?:기자|記者|记者)$").matcher(name);
        return PageText.line(role.replaceFirst("").replaceAll("^[\\s,:&\\[(]+|[\\s,:&\\])-]+$", ""));
    }
}
