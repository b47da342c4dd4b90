package org.counterclaim.core.date;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Finds the zones that people name with a time: an abbreviation ("ET", "CEST"), a place ("Kyiv time"), a name ("Eastern time") or the
 * identifier in IANA's database ("Europe/Kyiv"). "EST", "EDT" and the like mean a fixed offset, even in summer; "ET", "CET" and places
 * follow daylight saving time. Abbreviations that two parts of the world share have two zones.
 */
final class TimeZones {

    private static final Pattern ROW = Pattern.compile("[;\\n]\\s*");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final int MOST_WORDS = 3;
    private static final int MOST_TOKENS = 9;

    private static final Map<String, List<ZoneId>> ABBREVIATIONS = table("""
            et America/New_York; est -05:00; edt -04:00; ct America/Chicago; cst -06:00 +08:00; cdt -05:00; mt America/Denver
            mst -07:00; mdt -06:00; pt America/Los_Angeles; pst -08:00; pdt -07:00; akst -09:00; akdt -08:00; hst -10:00
            ast -04:00 +03:00; adt -03:00; nst -03:30; ndt -02:30; brt -03:00; art -03:00; clt America/Santiago
            bst +01:00; wet Europe/Lisbon; west +01:00; cet Europe/Paris; cest +02:00; eet Europe/Kyiv; eest +03:00; met Europe/Paris
            msk +03:00; msd +04:00; trt +03:00; sast +02:00; cat +02:00; eat +03:00; wat +01:00; ist +05:30 +01:00 +02:00; idt +03:00
            gst +04:00; irst +03:30; pkt +05:00; npt +05:45; ict +07:00; wib +07:00; hkt +08:00; sgt +08:00; pht +08:00; awst +08:00
            jst +09:00; kst +09:00; acst +09:30; acdt +10:30; aest +10:00; aedt +11:00; nzst +12:00; nzdt +13:00; nzt Pacific/Auckland
            """);

    private static final Map<String, List<ZoneId>> NAMES = table("""
            eastern America/New_York; us_eastern America/New_York; eastern_standard -05:00; eastern_daylight -04:00
            central America/Chicago; us_central America/Chicago; central_standard -06:00; central_daylight -05:00
            mountain America/Denver; mountain_standard -07:00; mountain_daylight -06:00
            pacific America/Los_Angeles; us_pacific America/Los_Angeles; pacific_standard -08:00; pacific_daylight -07:00
            british Europe/London; british_summer +01:00; uk Europe/London; irish Europe/Dublin
            western_european Europe/Lisbon; central_european Europe/Paris; central_european_summer +02:00
            eastern_european Europe/Kyiv; eastern_european_summer +03:00
            washington America/New_York; boston America/New_York; miami America/New_York; houston America/Chicago; dallas America/Chicago
            san_francisco America/Los_Angeles; seattle America/Los_Angeles; ottawa America/Toronto; rio America/Sao_Paulo
            brasilia America/Sao_Paulo; beijing Asia/Shanghai; delhi Asia/Kolkata; new_delhi Asia/Kolkata; mumbai Asia/Kolkata
            india Asia/Kolkata; tel_aviv Asia/Jerusalem; israel Asia/Jerusalem; ankara Europe/Istanbul; geneva Europe/Zurich; bern \
            Europe/Zurich
            barcelona Europe/Madrid; munich Europe/Berlin; frankfurt Europe/Berlin; hamburg Europe/Berlin; milan Europe/Rome
            the_hague Europe/Amsterdam; edinburgh Europe/London; st_petersburg Europe/Moscow; kharkiv Europe/Kyiv; odesa Europe/Kyiv; \
            lviv Europe/Kyiv
            abuja Africa/Lagos; pretoria Africa/Johannesburg; cape_town Africa/Johannesburg; hanoi Asia/Bangkok; islamabad Asia/Karachi
            abu_dhabi Asia/Dubai; doha Asia/Qatar; canberra Australia/Sydney; wellington Pacific/Auckland; japan Asia/Tokyo
            """);

    private static final Map<String, ZoneId> IDS = new HashMap<>();
    private static final Map<String, ZoneId> PLACES = new HashMap<>();

    static {
        for (String id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            if (id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")) {
                ZoneId zone = ZoneId.of(id);
                IDS.put(id.toLowerCase(Locale.ROOT), zone);
                PLACES.putIfAbsent(id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), zone);
            }
        }
    }

    private TimeZones() {}

    private static Map<String, List<ZoneId>> table(String rows) {
        Map<String, List<ZoneId>> table = new HashMap<>();
        for (String row : ROW.splitAsStream(rows.strip()).toList()) {
            List<String> words = SPACE.splitAsStream(row.strip()).toList();
            table.put(words.getFirst(), words.stream().skip(1).map(ZoneId::of).toList());
        }
        return table;
    }

    /** Takes the next words and returns the zones that they may mean; none, with nothing taken, if they do not name a zone. */
    static List<ZoneId> taken(DateTokens tokens) {
        int mark = tokens.mark();
        List<ZoneId> place = tokens.take("in", "at") ? place(tokens) : List.of();
        if (!place.isEmpty()) {
            return place;
        }
        tokens.back(mark);
        ZoneId identified = identified(tokens);
        if (identified != null) {
            return List.of(identified);
        }
        tokens.take("us");
        List<ZoneId> brief = ABBREVIATIONS.getOrDefault(tokens.next(), List.of());
        if (!brief.isEmpty()) {
            tokens.take("time");
            return brief;
        }
        tokens.back(mark);
        return named(tokens, true);
    }

    /** Takes the next words and returns the zone of the place; none, with nothing taken, if they do not name a place. */
    static List<ZoneId> place(DateTokens tokens) {
        return named(tokens, false);
    }

    private static List<ZoneId> named(DateTokens tokens, boolean asTime) {
        int mark = tokens.mark();
        for (int words = MOST_WORDS; words > 0; words--) {
            String name = joined(tokens, words, "_");
            List<ZoneId> zones = NAMES.getOrDefault(name, PLACES.containsKey(name) ? List.of(PLACES.get(name)) : List.of());
            boolean told = tokens.take("time", "local time") || !asTime || tokens.atEnd();
            if (!zones.isEmpty() && told) {
                return zones;
            }
            tokens.back(mark);
        }
        return List.of();
    }

    private static @Nullable ZoneId identified(DateTokens tokens) {
        int mark = tokens.mark();
        for (int length = MOST_TOKENS; length > 2; length--) {
            ZoneId zone = IDS.get(joined(tokens, length, ""));
            if (zone != null) {
                tokens.take("time");
                return zone;
            }
            tokens.back(mark);
        }
        return null;
    }

    private static String joined(DateTokens tokens, int count, String between) {
        return String.join(between, Stream.generate(tokens::next).limit(count).toList());
    }
}
