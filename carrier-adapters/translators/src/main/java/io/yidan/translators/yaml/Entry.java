package io.yidan.translators.yaml;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place in a mapping file that knows its line and key, and notes mistakes instead of stopping at the first. A place
 * that is not there reads as empty. All values are taken as text as written: no surprise by {@code no} or {@code 010}.
 */
public final class Entry {
    private final Node node;
    private final Node near;
    private final String path;
    private final Mistakes mistakes;

    Entry(Node node, Node near, String path, Mistakes mistakes) {
        this.node = node;
        this.near = near;
        this.path = path;
        this.mistakes = mistakes;
    }

    public boolean there() {
        return node != null;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** What stands under a key; perhaps nothing. */
    public Entry at(String key) {
        return new Entry(child(key), node == null ? near : node, path(key), mistakes);
    }

    /** What stands under a key; a mistake if nothing does. */
    public Entry need(String key, String example) {
        var found = at(key);
        if (!found.there()) {
            found.wrong("is missing", example);
        }
        return found;
    }

    public String text() {
        if (node == null) {
            return "";
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        wrong("is a list or a map", "one value");
        return "";
    }

    public String text(String otherwise) {
        return there() ? text() : otherwise;
    }

    /** One of a few words; the first is taken when nothing stands there. */
    public String oneOf(List<String> words) {
        var text = text(words.getFirst());
        if (!words.contains(text)) {
            wrong("'" + text + "' is not known", String.join(", ", words));
            return words.getFirst();
        }
        return text;
    }

    /** The members of a list; one value is a list of one. */
    public List<Entry> list() {
        if (node instanceof SequenceNode sequence) {
            List<Entry> all = new ArrayList<>();
            for (var member : sequence.getValue()) {
                all.add(new Entry(member, node, path + "[" + all.size() + "]", mistakes));
            }
            return all;
        }
        return node == null ? List.of() : List.of(this);
    }

    /** The members of a list that must have some. */
    public List<Entry> members(String example) {
        var all = list();
        if (there() && all.isEmpty()) {
            wrong("is empty", example);
        }
        return all;
    }

    public List<String> texts() {
        return list().stream().map(Entry::text).toList();
    }

    public Map<String, Entry> map() {
        Map<String, Entry> all = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    var name = key.getValue().strip();
                    var value = new Entry(tuple.getValueNode(), key, path(name), mistakes);
                    if (all.putIfAbsent(name, value) != null) {
                        value.wrong("stands twice", "");
                    }
                }
            }
        } else if (node != null) {
            wrong("is not a map", "key: value");
        }
        return all;
    }

    /** Notes every key that has no meaning here. */
    public Entry only(Set<String> keys) {
        map().forEach(
                        (key, value) -> {
                            if (!keys.contains(key)) {
                                value.wrong("is not known", String.join(", ", new TreeSet<>(keys)));
                            }
                        });
        return this;
    }

    public void wrong(String what, String allowed) {
        var mark = (node == null ? near : node).getStartMark();
        mistakes.add(mark.getLine() + 1, path, what, allowed);
    }

    private Node child(String key) {
        if (node instanceof MappingNode map) {
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().strip().equals(key)) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
