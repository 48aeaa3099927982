package org.intentworkbench.ingest.file;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.StructAccessor;
import dev.hardwood.schema.SchemaNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records of Parquet as nested values. A map becomes a list of pairs `{key, value}`.
final class ParquetRecord {
    private ParquetRecord() {}

    /// @param fields of the schema, in the order of the record's fields
    static Nested.Members of(List<SchemaNode> fields, StructAccessor values) {
        Map<String, Nested> members = new LinkedHashMap<>();
        boolean twice = false;
        for (int i = 0; i < fields.size(); i++) {
            var value = values.isNull(i) ? Nested.NOTHING : field(fields.get(i), values, i);
            twice |= members.putIfAbsent(fields.get(i).name(), value) != null;
        }
        return new Nested.Members(members, twice);
    }

    private static Nested field(SchemaNode node, StructAccessor values, int i) {
        return switch (node) {
            case SchemaNode.PrimitiveNode primitive -> value(primitive, values.getRawValue(i));
            case SchemaNode.GroupNode group -> {
                if (group.isList()) {
                    yield items(group.getListElement(), values.getList(i));
                } else if (group.isMap()) {
                    yield pairs(group, values.getMap(i));
                }
                yield group.isVariant() ? variant(values.getValue(i)) : of(group.children(), values.getStruct(i));
            }
        };
    }

    private static Nested items(SchemaNode element, PqList list) {
        List<Nested> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(list.isNull(i) ? Nested.NOTHING : item(element, list, i));
        }
        return new Nested.Items(items);
    }

    private static Nested item(SchemaNode element, PqList list, int i) {
        return switch (element) {
            case SchemaNode.PrimitiveNode primitive -> value(primitive, list.getRaw(i));
            case SchemaNode.GroupNode group -> below(group, list.get(i));
        };
    }

    private static Nested below(SchemaNode.GroupNode group, Object value) {
        return switch (value) {
            case PqList list -> items(group.getListElement(), list);
            case PqMap map -> pairs(group, map);
            case StructAccessor struct -> of(group.children(), struct);
            default -> variant(value);
        };
    }

    private static Nested pairs(SchemaNode.GroupNode group, PqMap map) {
        List<Nested> pairs = new ArrayList<>(map.size());
        for (var entry : map.getEntries()) {
            Map<String, Nested> pair = new LinkedHashMap<>();
            var key = group.getMapKey() instanceof SchemaNode.PrimitiveNode primitive
                    ? value(primitive, entry.getRawKey())
                    : variant(entry.getKey());
            pair.put("key", new Nested.Words(text(key)));
            pair.put("value", entry.isValueNull() ? Nested.NOTHING : pairValue(group.getMapValue(), entry));
            pairs.add(new Nested.Members(pair, false));
        }
        return new Nested.Items(pairs);
    }

    private static Nested pairValue(SchemaNode node, PqMap.Entry entry) {
        return switch (node) {
            case SchemaNode.PrimitiveNode primitive -> value(primitive, entry.getRawValue());
            case SchemaNode.GroupNode group -> below(group, entry.getValue());
        };
    }

    private static Nested variant(@Nullable Object value) {
        return value == null ? Nested.NOTHING : new Nested.Words(value.toString());
    }

    /// A single value as the text of a cell.
    static String text(Nested value) {
        return switch (value) {
            case Nested.Words words -> words.text();
            case Nested.Plain plain -> plain.equals(Nested.NOTHING) ? "" : plain.text();
            default -> value.json();
        };
    }

    private static Nested value(SchemaNode.PrimitiveNode node, @Nullable Object raw) {
        return raw == null ? Nested.NOTHING : ParquetText.of(node, raw);
    }

    /// Adds the columns that the schema tells: all but those below lists of objects and maps.
    ///
    /// @return whether the records must be read to find the others
    static boolean columns(String above, List<SchemaNode> fields, NestedColumns columns) {
        boolean open = false;
        for (var field : fields) {
            var path = above + field.name();
            if (!(field instanceof SchemaNode.GroupNode group)) {
                columns.add(path);
            } else if (group.isMap()) {
                open = true;
            } else if (group.isList()) {
                if (group.getListElement() instanceof SchemaNode.GroupNode element && !element.isList()) {
                    open = true;
                } else {
                    columns.add(path);
                }
            } else if (group.isVariant()) {
                columns.add(path);
            } else {
                open |= columns(path + ".", group.children(), columns);
            }
        }
        return open;
    }
}
