package org.counterclaim.core.date;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes EDTF by its grammar. Some of it names days that do not exist, or ends before it begins. */
public final class AnyEdtf {

    private final Random random;

    /** Makes a generator; the same seed always gives the same strings. */
    public AnyEdtf(long seed) {
        random = new Random(seed);
    }

    /** Returns the next string. */
    public String next() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> date();
            case 3 -> end() + "/" + end();
            case 4 -> plainDay() + "/" + plainDay();
            case 5 -> plainDay() + "T" + clock() + zone();
            case 6 -> "[" + members() + "]";
            default -> "{" + members() + "}";
        };
    }

    private String members() {
        return IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(_ -> member()).collect(Collectors.joining(","));
    }

    private String member() {
        return switch (random.nextInt(6)) {
            case 0 -> ".." + date();
            case 1 -> date() + "..";
            case 2 -> date() + ".." + date();
            default -> date();
        };
    }

    private String end() {
        return switch (random.nextInt(6)) {
            case 0 -> "..";
            case 1 -> "";
            default -> date();
        };
    }

    private String date() {
        return switch (random.nextInt(10)) {
            case 0 -> longYear() + qualifier();
            case 1 -> year() + "-" + (21 + random.nextInt(21)) + qualifier();
            case 2 -> year() + qualifier();
            case 3, 4 -> year() + "-" + month() + qualifier();
            case 5, 6 -> plainDay() + qualifier();
            case 7 -> year() + qualifier() + "-" + qualifier() + month() + qualifier() + "-" + qualifier() + day();
            default -> year() + "-" + month() + "-" + day() + qualifier();
        };
    }

    private String longYear() {
        String sign = random.nextBoolean() ? "-" : "";
        return switch (random.nextInt(4)) {
            case 0 -> "Y" + sign + (10_000 + random.nextInt(200_000_000));
            case 1 -> "Y" + sign + (1 + random.nextInt(28)) + "E" + (4 + random.nextInt(4));
            case 2 -> "Y" + sign + (10_000 + random.nextInt(200_000_000)) + "S" + (1 + random.nextInt(5));
            default -> sign + (1000 + random.nextInt(9000)) + "S" + (1 + random.nextInt(4));
        };
    }

    private String year() {
        String sign = random.nextInt(8) == 0 ? "-" : "";
        String digits = random.nextInt(3) == 0 ? "%04d".formatted(1 + random.nextInt(9999)) : "20" + two(random.nextInt(30));
        return switch (random.nextInt(9)) {
            case 0 -> digits.substring(0, 3) + "X";
            case 1 -> digits.substring(0, 2) + "XX";
            case 2 -> digits.charAt(0) + "X" + digits.substring(2);
            default -> sign + digits;
        };
    }

    private String month() {
        return random.nextInt(5) == 0 ? "XX" : masked(two(1 + random.nextInt(12)));
    }

    private String day() {
        return random.nextInt(4) == 0 ? "XX" : masked(two(1 + random.nextInt(31)));
    }

    private String masked(String digits) {
        return switch (random.nextInt(12)) {
            case 0 -> "X" + digits.charAt(1);
            case 1 -> digits.charAt(0) + "X";
            default -> digits;
        };
    }

    private String plainDay() {
        return "20" + two(random.nextInt(30)) + "-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(31));
    }

    private String clock() {
        String minutes = two(random.nextInt(24)) + ":" + two(random.nextInt(60));
        return switch (random.nextInt(3)) {
            case 0 -> minutes;
            case 1 -> minutes + ":" + two(random.nextInt(60));
            default -> minutes + ":" + two(random.nextInt(60)) + "." + random.nextInt(1000);
        };
    }

    private String zone() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "Z";
            case 2 -> "-" + two(random.nextInt(12));
            default -> "+" + two(random.nextInt(14)) + ":" + two(random.nextInt(60));
        };
    }

    private String qualifier() {
        return random.nextInt(4) == 0 ? String.valueOf("?~%".charAt(random.nextInt(3))) : "";
    }

    private static String two(int number) {
        return "%02d".formatted(number);
    }
}
