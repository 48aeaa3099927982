package org.intentworkbench.text.bert;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// ONNX files of one node, written field by field as the format says (protocol buffers, onnx.proto3).
final class SmallNetworks {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private SmallNetworks() {}

    /// A network that hands on its first input as floats.
    ///
    /// @param second another input, which nobody uses; null = none
    /// @param rank of the first input and the output
    static byte[] cast(String first, String second, String output, int rank) {
        var node = new Message().text(1, first).text(2, output).text(4, "Cast");
        node.message(5, new Message().text(1, "to").number(3, FLOAT).number(20, 2));
        var graph = new Message().message(1, node).text(2, "small").message(11, value(first, INT64, rank));
        if (second != null) {
            graph.message(11, value(second, INT64, rank));
        }
        graph.message(12, value(output, FLOAT, rank));
        var operators = new Message().text(1, "").number(2, 13);
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, operators)
                .bytes();
    }

    private static Message value(String name, int type, int rank) {
        var shape = new Message();
        for (int i = 0; i < rank; i++) {
            shape.message(1, new Message().text(2, "d" + i));
        }
        var tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes());
        }

        private Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
