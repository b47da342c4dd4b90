package org.counterclaim.capture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Bytes are decoded as browsers decode them. */
class PageDecoderTest {

    private static final String JAPANESE = "フェリーは九時に出港した。町長は「そんなことは言っていない」と述べた。";
    private static final String CHINESE = "渡轮于九点离开港口。市长表示他从未说过这样的话，也没有见过那封信。";
    private static final String TRADITIONAL = "渡輪於九點離開港口。市長表示他從未說過這樣的話，也沒有見過那封信。";
    private static final String KOREAN = "페리는 아홉 시에 출항했다. 시장은 그런 말을 한 적이 없다고 밝혔다.";
    private static final String RUSSIAN = "Паром вышел в девять часов. Мэр заявил, что никогда этого не говорил и письма не видел. "
            + "По словам начальника порта, который был на борту вместе с одиннадцатью пассажирами, решение приняли ещё в пятницу, "
            + "а совет города узнал о нём только из газет и потребовал объяснений.";

    @ParameterizedTest
    @CsvSource({"x-cp1251, windows-1251", "cp1251, windows-1251", "ks_c_5601-1989, x-windows-949", "korean, x-windows-949",
        "big5, Big5-HKSCS",
        "Big5-HKSCS, Big5-HKSCS", "x-x-big5, Big5-HKSCS", "gb_2312-80, GB18030", "chinese, GB18030", "x-gbk, GB18030",
        "ms_kanji, windows-31j",
        "csISO2022JP, ISO-2022-JP", "x-euc-jp, EUC-JP", "logical, ISO-8859-8", "ISO-8859-8-I, ISO-8859-8", "greek, ISO-8859-7",
        "koi8-ru, KOI8-U", "koi, KOI8-R", "mac, x-MacRoman", "dos-874, x-windows-874", "l2, ISO-8859-2", "latin9, ", "none, "})
    void labelMeansWhatBrowsersTakeItFor(String label, String charset) {
        String text = charset == null ? "" : Charset.forName(charset).newEncoder().canEncode(JAPANESE) ? JAPANESE
                : Charset.forName(charset).newEncoder().canEncode(KOREAN) ? KOREAN
                : Charset.forName(charset).newEncoder().canEncode(RUSSIAN) ? RUSSIAN
                : new String(new byte[] {'a', (byte) 0xE1, (byte) 0xE8, 'b'}, Charset.forName(charset));
        assertThat(EncodingLabels.labelled(label).isPresent()).isEqualTo(charset != null);
        if (charset != null) {
            assertThat(PageDecoder.decode(text.getBytes(Charset.forName(charset)), label)).isEqualTo(text);
            assertThat(PageDecoder.decode(("<meta charset=" + label + ">" + text).getBytes(Charset.forName(charset)), null)).endsWith(text);
        }
    }

    @Test
    void encodingsThatJavaLacksOrLeavesOpenAreRead() {
        assertThat(PageDecoder.decode(bytes('a', 0xA2, 0xFF, 'b'), "iso-8859-10")).isEqualTo("aĒĸb");
        assertThat(PageDecoder.decode(bytes('a', 0xA1, 0xF0, 'b'), "iso-8859-14")).isEqualTo("aḂŵb");
        assertThat(PageDecoder.decode(bytes('a', 0x81, 0x93, 'b'), "latin1")).isEqualTo("a\u0081“b");
    }

    @ParameterizedTest
    @CsvSource({"GBK", "Big5", "Shift_JIS", "EUC-KR", "EUC-JP", "UTF-8"})
    void oneBadByteIsOneReplacement(String label) throws Exception {
        Charset charset = EncodingLabels.labelled(label).orElseThrow();
        String text = label.equals("Big5") ? TRADITIONAL : label.equals("GBK") ? CHINESE : label.equals("EUC-KR") ? KOREAN : JAPANESE;
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.write(text.getBytes(charset));
        page.write(0xFF);
        page.write(" He said so.".getBytes(US_ASCII));
        assertThat(PageDecoder.decode(page.toByteArray(), label)).isEqualTo(text + "\uFFFD He said so.");
    }

    @Test
    void cutOffPairLeavesTheLetterAfterIt() {
        assertThat(PageDecoder.decode(bytes(0xB6, 0xC9, 0xB6, 0xC9, 0xB6, 0xC9, 0xB6, 0xC9, 0x81, '<', 'p', '>'), "gbk"))
                .isEqualTo("渡".repeat(1)
                        .replace("渡", new String(bytes(0xB6, 0xC9, 0xB6, 0xC9, 0xB6, 0xC9, 0xB6, 0xC9), Charset.forName("GBK")))
                        + "\uFFFD<p>");
    }

    @Test
    void firstOfSeveralLabelsCounts() {
        byte[] page = ("<meta charset=\"UTF-8,gb2312\">" + CHINESE).getBytes(UTF_8);
        assertThat(PageDecoder.decode(page, null)).endsWith(CHINESE);
        assertThat(PageDecoder.decode(page, "UTF-8,gb2312")).endsWith(CHINESE);
        assertThat(
                new FetchResponse(org.counterclaim.core.WebAddress.of("https://a.example"), "text/html; charset=\"x-cp1251\"", null, null,
                        page).charset())
                .isEqualTo("x-cp1251");
    }

    @Test
    void declarationInACommentIsNone() {
        byte[] page = ("<!-- <meta charset=windows-1252> --><meta charset=windows-1251>" + RUSSIAN)
                .getBytes(Charset.forName("windows-1251"));
        assertThat(PageDecoder.decode(page, null)).endsWith(RUSSIAN);
    }

    @Test
    void xmlDeclarationCounts() {
        byte[] page = ("<?xml version=\"1.0\" encoding=\"koi8-r\"?><p>" + RUSSIAN).getBytes(Charset.forName("KOI8-R"));
        assertThat(PageDecoder.decode(page, null)).endsWith(RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "EUC-JP", "ISO-2022-JP"})
    void undeclaredJapaneseIsGuessed(String charset) {
        assertThat(PageDecoder.decode(page(JAPANESE).getBytes(Charset.forName(charset)), null)).isEqualTo(page(JAPANESE));
    }

    @ParameterizedTest
    @CsvSource({"GB18030, " + CHINESE, "Big5-HKSCS, " + TRADITIONAL, "x-windows-949, " + KOREAN})
    void undeclaredChineseAndKoreanAreGuessed(String charset, String text) {
        assertThat(PageDecoder.decode(page(text).getBytes(Charset.forName(charset)), null)).isEqualTo(page(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R"})
    void undeclaredRussianIsGuessed(String charset) {
        assertThat(PageDecoder.decode(page(RUSSIAN).getBytes(Charset.forName(charset)), null)).isEqualTo(page(RUSSIAN));
    }

    @Test
    void undeclaredWesternIsLeftAsItWas() {
        String text = page("Le maire a déclaré qu’il n’avait jamais dit cela : « jamais », à Évian, où l’été s’achève.");
        assertThat(PageDecoder.decode(text.getBytes(Charset.forName("windows-1252")), null)).isEqualTo(text);
        assertThat(PageDecoder.decode("caf\u00e9".getBytes(ISO_8859_1), null)).isEqualTo("café");
    }

    @Test
    void declarationThatTheBytesBelieIsNotBelieved() {
        assertThat(PageDecoder.decode(page(RUSSIAN).getBytes(Charset.forName("windows-1251")), "utf-8")).isEqualTo(page(RUSSIAN));
        assertThat(PageDecoder.decode(page(RUSSIAN).getBytes(UTF_8), "windows-1251")).isEqualTo(page(RUSSIAN));
    }

    private static String page(String text) {
        return "<html><head><title>News</title></head><body><p>" + text + "</p></body></html>";
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
