package org.counterclaim.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Names as people have them, and as people misspell them. */
final class MisspeltNames {

    private static final List<String> FIRST = List.of(
            "Volodymyr", "Vladimir", "Oleksandr", "Alexander", "Sergei", "Serhiy", "Dmytro", "Dmitri", "Mykola", "Nikolai", "Andriy",
            "Yevgeny", "Iryna", "Olena", "Natalia", "Oksana", "Ludmila", "Tetiana", "José", "María", "Joaquín", "Inés", "Álvaro",
            "Begoña", "Íñigo", "Concepción", "João", "Conceição", "Gonçalo", "François", "Élodie", "Jérôme", "Hélène", "Benoît",
            "Anaïs", "Jürgen", "Björn", "Käthe", "Günther", "Sören", "Lars", "Håkan", "Åsa", "Jørgen", "Søren", "Zoë", "Łukasz",
            "Małgorzata", "Zbigniew", "Krzysztof", "Agnieszka", "Jiří", "Zdeněk", "Božena", "Ondřej", "László", "Györgyi", "Zoltán",
            "Erzsébet", "Ștefan", "Cătălin", "Ionuț", "Recep", "Tayyip", "Gülşen", "Çağla", "Özlem", "İbrahim", "Mohammed", "Ahmad",
            "Yusuf", "Khadija", "Abdullah", "Fatima", "Hassan", "Xiaoming", "Wei", "Jinping", "Haruki", "Kenji", "Yōko", "Soo-jin",
            "Min-ho", "Nguyễn", "Anjali", "Rajesh", "Priyanka", "Siddharth", "Elizabeth", "Margaret", "Christopher", "Jonathan",
            "Catherine", "Stephen", "Theodore", "Gwendolyn", "Seán", "Siobhán", "Pádraig", "Aoife", "Giuseppe", "Giovanni", "Niccolò",
            "Beatrice", "Themba", "Chukwuemeka", "Ngozi", "Oluwaseun", "Wanjiru", "Tendai");
    private static final List<String> LAST = List.of(
            "Zelenskyy", "Poroshenko", "Tymoshenko", "Klychko", "Kuleba", "Reznikov", "Zaluzhnyi", "Yermak", "Podolyak", "Lavrov",
            "Medvedev", "Peskov", "Shoigu", "Gerasimov", "Navalny", "Khodorkovsky", "Prigozhin", "Kasparov", "Tchaikovsky",
            "Chernyshevsky", "Yushchenko", "García", "Martínez", "Rodríguez", "Fernández", "Ibáñez", "Núñez", "Echeverría", "Araújo",
            "Magalhães", "Guimarães", "Brandão", "Lefèvre", "Béranger", "Châtelain", "Desrosiers", "Beauchêne", "Müller", "Schröder",
            "Weißmann", "Köhler", "Schäfer", "Grünwald", "Bäcker", "Lindström", "Sjöberg", "Ångström", "Østergaard", "Kjærgaard",
            "Sørensen", "Wałęsa", "Kaczyński", "Szczepański", "Wiśniewski", "Dąbrowski", "Dvořák", "Němcová", "Procházka", "Růžička",
            "Szabó", "Kovács", "Horváth", "Németh", "Szentgyörgyi", "Ceaușescu", "Bălănescu", "Erdoğan", "Kılıçdaroğlu", "Yıldırım",
            "Çelik", "Öztürk", "Al-Sadr", "Al-Baghdadi", "Khashoggi", "Hussein", "Qaddafi", "Nasrallah", "Zhang", "Huang", "Tanaka",
            "Yamamoto", "Murakami", "Takahashi", "Watanabe", "Park", "Kim", "Trần", "Phạm", "Krishnamurthy", "Chakraborty",
            "Mukherjee", "Venkataraman", "Featherstonehaugh", "Cholmondeley", "Worthington", "Blackwood", "Fitzgerald", "Macpherson",
            "O'Sullivan", "Ó Dálaigh", "McAllister", "Berlusconi", "Zingaretti", "Fratoianni", "Ramaphosa", "Okonkwo", "Adichie",
            "Mwangi", "Kenyatta", "Mnangagwa", "Ndlovu", "Petersen", "Andersson", "Whitfield", "Harrington", "Kowalczyk", "Moldovan",
            "Stavropoulos", "Papadimitriou", "Karamanlis", "Hovhannisyan", "Saakashvili", "Kvaratskhelia", "Nazarbayev",
            "Berdimuhamedow");

    /** What one transliteration or another has. */
    private static final String[][] VARIANTS = {
        {"yy", "iy"}, {"yy", "yi"}, {"yi", "y"}, {"y", "i"}, {"i", "y"}, {"kh", "h"}, {"w", "v"}, {"v", "w"}, {"ph", "f"},
        {"sky", "skij"}, {"sky", "ski"}, {"ch", "tch"}, {"sh", "sch"}, {"ou", "u"}, {"oo", "u"}, {"zh", "z"}, {"c", "k"}, {"k", "c"},
        {"q", "k"}, {"ks", "x"}, {"x", "ks"}, {"ei", "ey"}, {"hy", "gy"}, {"ü", "ue"}, {"ö", "oe"}, {"ä", "ae"}, {"ß", "ss"},
        {"ø", "oe"}, {"å", "aa"}, {"th", "t"}};

    private final Random random;

    MisspeltNames(long seed) {
        this.random = new Random(seed);
    }

    /** Returns so many names, all different. */
    List<String> names(int number) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < number) {
            String middle = random.nextInt(6) == 0 ? one(FIRST) + " " : "";
            names.add(one(FIRST) + " " + middle + one(LAST));
        }
        return new ArrayList<>(names);
    }

    /** Returns a name with a slip or two. */
    String misspelt(String name) {
        String slipped = slip(name);
        return random.nextBoolean() ? slipped : slip(slipped);
    }

    private String slip(String name) {
        int at = random.nextInt(name.length() - 1);
        return switch (random.nextInt(6)) {
            case 0 -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            case 1 -> name.substring(0, at) + name.substring(at + 1);
            case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 3 -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("ł", "l").replace("ø", "o")
                    .replace("ı", "i").toLowerCase(Locale.ROOT);
            case 4 -> transliterated(name);
            default -> turned(name);
        };
    }

    private String transliterated(String name) {
        for (int i = 0; i < 40; i++) {
            String[] variant = VARIANTS[random.nextInt(VARIANTS.length)];
            if (name.contains(variant[0])) {
                return name.replace(variant[0], variant[1]);
            }
        }
        return name;
    }

    private String turned(String name) {
        int last = name.lastIndexOf(' ');
        return last < 1 ? name : name.substring(last + 1) + (random.nextBoolean() ? ", " : " ") + name.substring(0, last);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
