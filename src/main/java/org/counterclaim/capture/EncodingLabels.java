package org.counterclaim.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The encodings that browsers know, by their labels: WHATWG Encoding Standard, section 4.2. */
final class EncodingLabels {

    /** The characters from 0xA1 on of encodings that Java lacks. */
    private static final Map<String, String> LACKING = Map.of(
            "ISO-8859-10", "ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ",
            "ISO-8859-14", "Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");
    /**
     * Java's names, each followed by its labels. For the standard's "replacement", which browsers do not decode, the encoding that Java can
     * read.
     */
    private static final String LABELS = """
            UTF-8 utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
            IBM866 ibm866 866 cp866 csibm866
            ISO-8859-2 iso-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
            ISO-8859-3 iso-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
            ISO-8859-4 iso-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
            ISO-8859-10 iso-8859-10 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6
            ISO-8859-5 iso-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
            ISO-8859-6 iso-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i \
            iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
            ISO-8859-7 iso-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 \
            iso_8859-7:1987 sun_eu_greek
            ISO-8859-8 iso-8859-8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 \
            iso_8859-8:1988 visual iso-8859-8-i csiso88598i logical
            ISO-8859-13 iso-8859-13 iso8859-13 iso885913
            ISO-8859-14 iso-8859-14 iso8859-14 iso885914
            ISO-8859-15 iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
            ISO-8859-16 iso-8859-16
            KOI8-R koi8-r cskoi8r koi koi8 koi8_r
            KOI8-U koi8-u koi8-ru
            x-MacRoman macintosh csmacintosh mac x-mac-roman
            x-windows-874 windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
            windows-1250 windows-1250 cp1250 x-cp1250
            windows-1251 windows-1251 cp1251 x-cp1251
            windows-1252 windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 \
            iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252 x-user-defined
            windows-1253 windows-1253 cp1253 x-cp1253
            windows-1254 windows-1254 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 \
            x-cp1254
            windows-1255 windows-1255 cp1255 x-cp1255
            windows-1256 windows-1256 cp1256 x-cp1256
            windows-1257 windows-1257 cp1257 x-cp1257
            windows-1258 windows-1258 cp1258 x-cp1258
            x-MacCyrillic x-mac-cyrillic x-mac-ukrainian
            GB18030 gb18030 gbk chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk
            Big5-HKSCS big5 big5-hkscs cn-big5 csbig5 x-x-big5
            EUC-JP euc-jp cseucpkdfmtjapanese x-euc-jp
            ISO-2022-JP iso-2022-jp csiso2022jp
            windows-31j shift_jis csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis
            x-windows-949 euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
            ISO-2022-KR iso-2022-kr csiso2022kr
            UTF-16BE utf-16be unicodefffe
            UTF-16LE utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff
            """;
    private static final Map<String, Charset> BY_LABEL = LABELS.lines()
            .map(line -> line.split(" "))
            .flatMap(words -> Arrays.stream(words).skip(1).map(label -> Map.entry(label, charset(words[0]))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private EncodingLabels() {}

    /** Returns the encoding of a label, or of the first of several separated by commas; empty if it is unknown. */
    static Optional<Charset> labelled(String written) {
        String label = written.split("[,;]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_LABEL.get(label));
    }

    private static Charset charset(String name) {
        String lacking = LACKING.get(name);
        if (lacking != null) {
            return new SingleByteCharset(name, "\u00A0" + lacking, 0xA0);
        }
        Charset charset = Charset.forName(name);
        return name.startsWith("windows-125") || name.equals("x-windows-874") ? withControls(charset) : charset;
    }

    /** Maps bytes up to 0x9F that Windows left undefined to control characters, as the standard does. */
    private static Charset withControls(Charset charset) {
        char[] upper = new char[0x80];
        for (int i = 0; i < upper.length; i++) {
            char c = new String(new byte[] {(byte) (0x80 + i)}, charset).charAt(0);
            upper[i] = c == '\uFFFD' && i < 0x20 ? (char) (0x80 + i) : c;
        }
        return new SingleByteCharset(charset.name(), new String(upper), 0x80);
    }

    /** An encoding with one byte for each character, equal to Unicode up to the start of its table. */
    private static final class SingleByteCharset extends Charset {

        private final String upper;
        private final int from;

        SingleByteCharset(String name, String upper, int from) {
            super("x-" + name, null);
            this.upper = upper;
            this.from = from;
        }

        @Override
        public boolean contains(Charset other) {
            return false;
        }

        @Override
        public CharsetDecoder newDecoder() {
            return new CharsetDecoder(this, 1, 1) {
                @Override
                protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                    while (in.hasRemaining()) {
                        if (!out.hasRemaining()) {
                            return CoderResult.OVERFLOW;
                        }
                        int b = in.get() & 0xFF;
                        out.put(b < from ? (char) b : upper.charAt(b - from));
                    }
                    return CoderResult.UNDERFLOW;
                }
            };
        }

        /** Throws, because pages are only read. */
        @Override
        public CharsetEncoder newEncoder() {
            throw new UnsupportedOperationException();
        }
    }
}
