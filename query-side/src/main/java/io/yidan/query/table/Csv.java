package io.yidan.query.table;

import java.util.ArrayList;
import java.util.List;

/** Reads text in lines of values parted by commas; a value in quotes may hold commas, quotes and line ends. */
final class Csv {
    private final String text;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    /** All lines; empty ones and those that begin with # are left out. */
    static List<List<String>> read(String text) {
        var csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        csv.all();
        return csv.lines;
    }

    private void all() {
        while (at < text.length()) {
            if (line.isEmpty() && (text.charAt(at) == '#' || isEnd())) {
                at = nextLine();
                continue;
            }
            line.add(text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
                if (at == text.length() || isEnd()) {
                    line.add("");
                    end();
                }
            } else {
                end();
            }
        }
    }

    private void end() {
        lines.add(List.copyOf(line));
        line = new ArrayList<>();
        at = nextLine();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != ',' && !isEnd()) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String quoted() {
        var value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next != '"') {
                value.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append(text.charAt(at++));
            } else {
                break;
            }
        }
        plain();
        return value.toString();
    }

    private boolean isEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private int nextLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
