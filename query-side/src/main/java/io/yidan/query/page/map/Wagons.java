package io.yidan.query.page.map;

import io.yidan.query.page.part.Carried;
import io.yidan.query.page.part.Carried.Box;
import io.yidan.query.page.part.Carried.State;

import org.springframework.web.util.HtmlUtils;

import java.util.ArrayList;
import java.util.List;

/**
 * Boxes as they stand on their wagons and trucks, ten to a row; of many units a square for every ten. Says nothing that
 * the table of units does not say too.
 */
public final class Wagons {
    private static final int MANY = 60;
    private static final int ROW = 10;
    private static final int STEP = 35;
    private static final int WIDTH = ROW * STEP;
    private static final int LETTERS = 13;
    private final StringBuilder drawn = new StringBuilder();
    private int labelled;

    private Wagons() {}

    public static String of(List<Carried> all) {
        var boxes = all.stream().flatMap(one -> one.boxes().stream()).toList();
        if (boxes.size() > MANY) {
            return rows(tens(boxes));
        }
        return rows(pairs(all).stream().<Sign>map(pair -> pair).toList());
    }

    /** Something that stands in a row. */
    private sealed interface Sign {
        List<Box> boxes();
    }

    private record Pair(Carried.Kind kind, List<Box> boxes) implements Sign {}

    private record Ten(List<Box> boxes) implements Sign {}

    private static List<Pair> pairs(List<Carried> all) {
        var pairs = new ArrayList<Pair>();
        for (Carried one : all) {
            chunks(one.boxes(), 2).forEach(boxes -> pairs.add(new Pair(one.kind(), boxes)));
        }
        return pairs;
    }

    private static List<Sign> tens(List<Box> boxes) {
        return chunks(boxes, 10).stream().<Sign>map(Ten::new).toList();
    }

    private static String rows(List<Sign> signs) {
        var rows = new StringBuilder();
        int number = 0;
        for (var row : chunks(signs, ROW)) {
            var wagons = new Wagons();
            for (int n = 0; n < row.size(); n++) {
                wagons.draw(row.get(n), n * STEP, ++number);
            }
            rows.append(wagons.svg(row.stream().anyMatch(Wagons::odd)));
        }
        return rows.toString();
    }

    private void draw(Sign sign, int x, int number) {
        switch (sign) {
            case Pair pair -> {
                below(pair.kind(), x);
                for (int n = 0; n < pair.boxes().size(); n++) {
                    box(pair.boxes().get(n), x + 1 + 16 * n);
                }
            }
            case Ten ten -> {
                boolean odd = odd(ten);
                rect(odd ? "box odd" : "box", x + 1, 18, 31, 24);
                text("inside", x + 16, 35, String.valueOf(ten.boxes().size()));
                ten.boxes().stream()
                        .filter(box -> box.state() == State.ODD)
                        .findFirst()
                        .ifPresent(box -> flag(box, x + 16, 18));
            }
        }
        text("number", x + 16, 58, String.valueOf(number));
    }

    private void below(Carried.Kind kind, int x) {
        switch (kind) {
            case WAGON -> {
                rect("frame", x, 38, 33, 3);
                wheels(x + 7, x + 26);
            }
            case TRUCK -> {
                rect("frame", x, 38, 33, 3);
                rect("frame", x + 25, 28, 8, 12);
                wheels(x + 6, x + 12, x + 28);
            }
            case VESSEL ->
                    drawn.append("<path class=\"frame\" d=\"M%d 38h33l-4 7h-25z\"/>".formatted(x));
            case NOTHING -> rect("ground", x, 43, 33, 1);
        }
    }

    private void wheels(int... at) {
        for (int x : at) {
            drawn.append("<circle class=\"frame\" cx=\"%d\" cy=\"43\" r=\"2.6\"/>".formatted(x));
        }
    }

    private void box(Box box, int x) {
        int y = box.state() == State.ODD ? 19 : 25;
        switch (box.state()) {
            case ON -> rect("box", x, y, 15, 12);
            case NOT_YET -> rect("box hollow", x, y, 15, 12);
            case LEFT -> rect("box left", x, y, 15, 12);
            case ODD -> {
                rect("box odd", x, y, 15, 18);
                drawn.append("<path class=\"call\" d=\"M%d 22v7m0 3v2.4\"/>".formatted(x + 7));
                flag(box, x + 7, y);
            }
        }
    }

    /** A flag over what is in question, with its number where there is room for it. */
    private void flag(Box box, int x, int top) {
        drawn.append("<path class=\"pole\" d=\"M%d %dV10\"/>".formatted(x, top));
        int width = Lettering.width(box.number(), LETTERS);
        boolean fits = x + 4 + width <= WIDTH;
        int from = fits ? x + 4 : x - 4 - width;
        if (from >= labelled) {
            text(fits ? "flag" : "flag end", fits ? x + 4 : x - 4, 12, box.number());
            labelled = from + width + 8;
        }
    }

    private void rect(String style, int x, int y, int width, int height) {
        drawn.append(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                        .formatted(style, x, y, width, height));
    }

    private void text(String style, int x, int y, String text) {
        drawn.append(
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
                        .formatted(style, x, y, HtmlUtils.htmlEscape(text, "UTF-8")));
    }

    private String svg(boolean flagged) {
        int top = flagged ? 0 : 16;
        return "<svg class=\"wagons\" viewBox=\"0 %d %d %d\" aria-hidden=\"true\" focusable=\"false\">"
                        .formatted(top, WIDTH, 62 - top)
                + drawn
                + "</svg>";
    }

    private static boolean odd(Sign sign) {
        return sign.boxes().stream().anyMatch(box -> box.state() == State.ODD);
    }

    private static <T> List<List<T>> chunks(List<T> all, int size) {
        var chunks = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }
}
