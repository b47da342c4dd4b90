import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A language's words, which come up by Zipf's law: first a few that exist, then invented ones, made of its syllables. */
final class Vocabulary {

    private static final int WORDS = 20_000;

    static final List<Vocabulary> ALL = List.of(
            new Vocabulary("en", """
                    report council money minister vote company contract board city police fire school water court harbour hospital bridge \
                    letter price tax worker union road train storm election bank budget survey inspector engineer river ferry museum leak \
                    hearing audit grant permit tender quarry tunnel reservoir pension rent licence signal stadium clinic archive turbine \
                    meeting document payment deadline warning repair closure opening delay error vessel cargo soil smoke noise flood""",
                    "ba bel cor dan el fen gar hol in jor ka lin mar nor os pel quin ral sel tor ul ven wick yar zen"),
            new Vocabulary("de", """
                    bericht stadt rat geld minister vertrag gericht hafen brücke schule wasser preis steuer prüfung straße zug sturm wahl \
                    haushalt fähre gutachten sitzung warnung schließung verspätung fehler ladung feuer lärm behörde genehmigung""",
                    "al bach burg der ein feld ge heim ig kel lich mund nau ober rein schaf stein thal ung wald zeit"),
            new Vocabulary("fr", """
                    rapport ville conseil argent ministre contrat tribunal port pont école eau prix impôt enquête route train tempête vote \
                    budget navire réunion alerte fermeture retard erreur incendie bruit permis hôpital musée quai""",
                    "an beau cher de é fon gne ille jou la meu né oir pré que ra ssi té ur vau yeu"),
            new Vocabulary("es", """
                    informe ciudad consejo dinero ministro contrato tribunal puerto puente escuela agua precio impuesto encuesta camino \
                    tren tormenta voto presupuesto barco reunión aviso cierre retraso error incendio ruido permiso hospital museo muelle""",
                    "al bar ca de en fra gui ño la mi ne or pa que ro sa ti ción va zo"),
            new Vocabulary("uk", """
                    звіт місто рада гроші міністр договір суд порт міст школа вода ціна податок перевірка дорога потяг буря голосування \
                    бюджет корабель засідання попередження закриття затримка помилка пожежа шум дозвіл лікарня музей причал""",
                    "ба во ги да же зі ко ла ми на о пі ро сь та ук фе хо ць ча ша"));

    final String language;
    private final List<String> words;
    private final Zipf law = new Zipf(WORDS, 2.7);

    private Vocabulary(String language, String common, String syllables) {
        this.language = language;
        Set<String> all = new LinkedHashSet<>(List.of(common.split(" ")));
        Random random = new Random(language.hashCode());
        while (all.size() < WORDS) {
            all.add(invented(syllables.split(" "), 2 + random.nextInt(3), random));
        }
        words = new ArrayList<>(all);
    }

    /** What somebody speaks; most speak English. */
    static Vocabulary of(UUID speaker) {
        int one = Math.floorMod(speaker.hashCode(), 10);
        return ALL.get(one < 6 ? 0 : one - 5);
    }

    static String invented(String[] syllables, int count, RandomGenerator random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(syllables[random.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    String word(RandomGenerator random) {
        return words.get(law.next(random));
    }

    String words(RandomGenerator random, int count) {
        StringBuilder text = new StringBuilder(word(random));
        for (int i = 1; i < count; i++) {
            text.append(' ').append(word(random));
        }
        return text.toString();
    }

    /** So many words as a sentence or a headline. */
    String sentence(RandomGenerator random, int count) {
        return capital(words(random, count));
    }

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
