package org.intentworkbench.training;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// [FlatTrees] as text and back, to the last bit: three to ten bytes a node. Each distinct threshold and leaf value
/// stands once in a table of its own; a node names its input and its place in the table.
public final class PackedTrees {
    private static final int SEVEN = 0x7f;
    private static final int MORE = 0x80;

    private PackedTrees() {}

    public static String text(FlatTrees trees) {
        Map<Double, Integer> places = new LinkedHashMap<>();
        var nodes = new ByteArrayOutputStream();
        for (int node = 0; node < trees.nodes(); node++) {
            number(nodes, trees.input(node) + 1);
            // -0.0 and 0.0 differ as keys, as they do as bits
            number(nodes, places.computeIfAbsent(trees.number(node), value -> places.size()));
            number(nodes, trees.isLeaf(node) ? trees.rows(node) : 0);
        }
        var all = new ByteArrayOutputStream();
        number(all, trees.size());
        number(all, trees.nodes());
        number(all, places.size());
        var bits = ByteBuffer.allocate(places.size() * Double.BYTES);
        places.keySet().forEach(bits::putDouble);
        all.writeBytes(bits.array());
        all.writeBytes(nodes.toByteArray());
        return Base64.getEncoder().encodeToString(all.toByteArray());
    }

    public static FlatTrees of(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        int[] roots = new int[number(bytes)];
        int size = number(bytes);
        double[] table = new double[number(bytes)];
        for (int i = 0; i < table.length; i++) {
            table[i] = bytes.getDouble();
        }
        int[] input = new int[size];
        double[] value = new double[size];
        int[] no = new int[size];
        int[] rows = new int[size];
        for (int node = 0; node < size; node++) {
            input[node] = number(bytes) - 1;
            value[node] = table[number(bytes)];
            rows[node] = number(bytes);
        }
        int next = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = next;
            next = close(next, input, no, rows);
        }
        return new FlatTrees(roots, input, value, no, rows);
    }

    /// Sets where a branch's no begins, and how many rows it has.
    /// @return the node after the subtree
    private static int close(int node, int[] input, int[] no, int[] rows) {
        if (input[node] < 0) {
            return node + 1;
        }
        no[node] = close(node + 1, input, no, rows);
        int after = close(no[node], input, no, rows);
        rows[node] = rows[node + 1] + rows[no[node]];
        return after;
    }

    /// Seven bits a byte, lowest first.
    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > SEVEN) {
            out.write(rest & SEVEN | MORE);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            value |= (next & SEVEN) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
