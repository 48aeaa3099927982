package org.intentworkbench.ingest.file;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.SchemaNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// Values of Parquet as text, by what the schema says of them.
///
/// - whole numbers in full, unsigned ones as such; decimals with all digits of their scale (`1.10`); other numbers in
///   their shortest plain form, `NaN`, `Infinity`;
/// - days `2026-01-31`, times of day `08:26:00`, moments `2026-01-31T08:26:00`, with `Z` where they are adjusted to
/// UTC;
///   fractions of seconds to the last digit that is not zero, in threes. Old 96-bit moments are read as not adjusted;
/// - bytes without a type as UTF-8 text.
final class ParquetText {
    private static final long NANOS = 1_000_000_000;
    private static final long JULIAN_1970 = 2_440_588;

    private ParquetText() {}

    /// @param raw as it is stored: a number, a truth or bytes
    static Nested of(SchemaNode.PrimitiveNode node, Object raw) {
        var type = node.logicalType();
        return switch (raw) {
            case Boolean truth -> new Nested.Plain(truth.toString());
            case Integer number -> ofInt(type, number);
            case Long number -> ofLong(type, number);
            case Float number -> new Nested.Plain(PlainNumber.of(number));
            case Double number -> new Nested.Plain(PlainNumber.of(number));
            case byte[] bytes -> ofBytes(node, bytes);
            default -> new Nested.Words(raw.toString());
        };
    }

    private static Nested ofInt(LogicalType type, int number) {
        return switch (type) {
            case LogicalType.DateType date ->
                new Nested.Words(LocalDate.ofEpochDay(number).toString());
            case LogicalType.IntType whole ->
                new Nested.Plain(whole.isSigned() ? Integer.toString(number) : Integer.toUnsignedString(number));
            case LogicalType.DecimalType decimal -> decimal(BigInteger.valueOf(number), decimal);
            case LogicalType.TimeType time -> new Nested.Words(time(number * 1_000_000L));
            case null -> new Nested.Plain(Integer.toString(number));
            default -> new Nested.Plain(Integer.toString(number));
        };
    }

    private static Nested ofLong(LogicalType type, long number) {
        return switch (type) {
            case LogicalType.IntType whole ->
                new Nested.Plain(whole.isSigned() ? Long.toString(number) : Long.toUnsignedString(number));
            case LogicalType.DecimalType decimal -> decimal(BigInteger.valueOf(number), decimal);
            case LogicalType.TimeType time -> new Nested.Words(time(number * (NANOS / perSecond(time.unit()))));
            case LogicalType.TimestampType moment -> {
                long unit = perSecond(moment.unit());
                var text = moment(Math.floorDiv(number, unit), Math.floorMod(number, unit) * (NANOS / unit));
                yield new Nested.Words(moment.isAdjustedToUTC() ? text + "Z" : text);
            }
            case null -> new Nested.Plain(Long.toString(number));
            default -> new Nested.Plain(Long.toString(number));
        };
    }

    private static long perSecond(LogicalType.TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> 1000;
            case MICROS -> 1_000_000;
            case NANOS -> NANOS;
        };
    }

    private static Nested ofBytes(SchemaNode.PrimitiveNode node, byte[] bytes) {
        if (node.type() == PhysicalType.INT96) {
            var parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            long nanos = parts.getLong();
            long days = parts.getInt() - JULIAN_1970;
            return new Nested.Words(moment(days * 86_400 + Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS)));
        }
        return switch (node.logicalType()) {
            case LogicalType.DecimalType decimal -> decimal(new BigInteger(bytes), decimal);
            case LogicalType.UuidType uuid -> {
                var parts = ByteBuffer.wrap(bytes);
                yield new Nested.Words(new UUID(parts.getLong(), parts.getLong()).toString());
            }
            case LogicalType.Float16Type half ->
                new Nested.Plain(PlainNumber.of(Float.float16ToFloat(
                        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort())));
            case LogicalType.IntervalType interval -> {
                var parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                long months = Integer.toUnsignedLong(parts.getInt());
                long days = Integer.toUnsignedLong(parts.getInt());
                long millis = Integer.toUnsignedLong(parts.getInt());
                yield new Nested.Words("P" + months + "M" + days + "DT" + PlainNumber.of(millis / 1000.0) + "S");
            }
            case null -> new Nested.Words(text(bytes));
            default -> new Nested.Words(text(bytes));
        };
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .replaceWith(String.valueOf(Row.BROKEN))
                    .onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Nested decimal(BigInteger unscaled, LogicalType.DecimalType type) {
        return new Nested.Plain(new BigDecimal(unscaled, type.scale()).toPlainString());
    }

    private static String moment(long second, long nano) {
        var at = LocalDateTime.ofEpochSecond(second, (int) nano, ZoneOffset.UTC);
        return at.toLocalDate() + "T" + time(at.toLocalTime().toNanoOfDay());
    }

    private static String time(long nanos) {
        var text = LocalTime.ofNanoOfDay(nanos).toString();
        // seconds are left out by the library where they are zero
        return text.length() == 5 ? text + ":00" : text;
    }
}
