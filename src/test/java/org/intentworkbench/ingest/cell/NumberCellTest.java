package org.intentworkbench.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers as people write them, cell by cell.
final class NumberCellTest {
    private final NumberCell cell = new NumberCell();

    private CellShape scan(String text) {
        return cell.scan(text.toCharArray(), 0, text.length());
    }

    /// `-` in place of a value: the cell does not fit that reading.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0               | BIT              | 0        | 0          | 0
        1               | BIT              | 1        | 1          | 1
        -1              | MINUS_ONE        | -1       | -1         | -1
        +5              | WHOLE            | 5        | 5          | 5
        42              | WHOLE            | 42       | 42         | 42
        1234            | WHOLE            | 1234     | 1234       | 1234
        999999999999999 | WHOLE            | 999999999999999 | 999999999999999 | 999999999999999
        1e5             | WHOLE            | 100000   | 100000     | 100000
        1.0             | BIT_POINT        | 1        | 1          | -
        0.0             | BIT_POINT        | 0        | 0          | -
        17850.0         | WHOLE_POINT      | 17850    | 17850      | -
        5.              | WHOLE_POINT      | 5        | 5          | -
        .5              | POINT            | 0.5      | 0.5        | -
        1.5             | POINT            | 1.5      | 1.5        | -
        0.435           | POINT            | 0.435    | 0.435      | -
        -0.435          | POINT            | -0.435   | -0.435     | -
        00.435          | POINT            | 0.435    | 0.435      | -
        1234.567        | POINT            | 1234.567 | 1234.567   | -
        1.2345          | POINT            | 1.2345   | 1.2345     | -
        1.234e2         | POINT            | 123.4    | 123.4      | -
        1.5E-3          | POINT            | 0.0015   | 0.0015     | -
        0.1234567890123456789 | POINT      | 0.1234567890123456789 | 0.1234567890123456789 | -
        1.234           | POINT_OR_MARK    | 1.234    | 1.234      | 1234
        -12.345         | POINT_OR_MARK    | -12.345  | -12.345    | -12345
        999.999         | POINT_OR_MARK    | 999.999  | 999.999    | 999999
        1,234           | COMMA_OR_MARK    | -        | 1234       | 1.234
        -999,999        | COMMA_OR_MARK    | -        | -999999    | -999.999
        0,435           | COMMA_AFTER_ZERO | -        | 435        | 0.435
        -0,435          | COMMA_AFTER_ZERO | -        | -435       | -0.435
        0,000           | MARKS            | -        | 0          | 0
        1,5             | COMMA            | -        | -          | 1.5
        ,5              | COMMA            | -        | -          | 0.5
        0,05            | COMMA            | -        | -          | 0.05
        1234,567        | COMMA            | -        | -          | 1234.567
        01,234          | COMMA            | -        | -          | 1.234
        1,234e5         | COMMA            | -        | -          | 123400
        1.234,5         | COMMA            | -        | -          | 1234.5
        1.234.567       | COMMA            | -        | -          | 1234567
        1.234.567,89    | COMMA            | -        | -          | 1234567.89
        1 234,567       | COMMA            | -        | -          | 1234.567
        1'234,5         | COMMA            | -        | -          | 1234.5
        1,234.5         | POINT_MARKS      | -        | 1234.5     | -
        1,234.567       | POINT_MARKS      | -        | 1234.567   | -
        12,345,678      | POINT_MARKS      | -        | 12345678   | -
        1,234,567.89    | POINT_MARKS      | -        | 1234567.89 | -
        1 234.5         | POINT_MARKS      | -        | 1234.5     | -
        1'234.50        | POINT_MARKS      | -        | 1234.5     | -
        1’234.50        | POINT_MARKS      | -        | 1234.5     | -
        1 234           | MARKS            | -        | 1234       | 1234
        1'234'567       | MARKS            | -        | 1234567    | 1234567
        12 345 678      | MARKS            | -        | 12345678   | 12345678
        """)
    void aNumberInEachReading(String text, CellShape shape, String plain, String point, String comma) {
        assertThat(scan(text)).isEqualTo(shape);
        assertThat(cell.unit()).isEmpty();
        assertValue(Reading.PLAIN, "", plain);
        assertValue(Reading.POINT, "", point);
        assertValue(Reading.COMMA, "", comma);
    }

    private void assertValue(Reading reading, String unit, String expected) {
        double value = cell.value(reading, unit);
        if (expected.equals("-")) {
            assertThat(value).as(reading.name()).isNaN();
        } else {
            assertThat(value).as(reading.name()).isEqualTo(new BigDecimal(expected).doubleValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\u00A0234,5", "1\u2009234,5", "1\u202F234,5"})
    void blanksOfAnyWidthMarkThousands(String text) {
        assertThat(scan(text)).isEqualTo(CellShape.COMMA);
        assertValue(Reading.COMMA, "", "1234.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        $5            | $   | 5       | 5
        $5.99         | $   | 5.99    | -
        $ 1,234.50    | $   | 1234.5  | -
        -$5           | $   | -5      | -5
        $-5           | $   | -5      | -5
        ($5)          | $   | -5      | -5
        ($1,234.50)   | $   | -1234.5 | -
        (5 €)         | €   | -5      | -5
        €5            | €   | 5       | 5
        5 €           | €   | 5       | 5
        5€            | €   | 5       | 5
        1.234,56 €    | €   | -       | 1234.56
        -1.234,56 €   | €   | -       | -1234.56
        £0.99         | £   | 0.99    | -
        ¥100          | ¥   | 100     | 100
        ￥100         | ¥   | 100     | 100
        ￥1,299.00    | ¥   | 1299    | -
        100元         | 元  | 100     | 100
        9.90 元       | 元  | 9.9     | -
        100円         | 円  | 100     | 100
        USD 5         | USD | 5       | 5
        USD -5        | USD | -5      | -5
        5 USD         | USD | 5       | 5
        CNY5.5        | CNY | 5.5     | -
        RMB 12        | RMB | 12      | 12
        EUR 1.234,56  | EUR | -       | 1234.56
        US$5          | US$ | 5       | 5
        HK$ 1,234.5   | HK$ | 1234.5  | -
        R$ 1.234,56   | R$  | -       | 1234.56
        ₹250          | ₹   | 250     | 250
        $1.234        | $   | 1.234   | 1234
        12%           | %   | 0.12    | 0.12
        12 %          | %   | 0.12    | 0.12
        -3.5%         | %   | -0.035  | -
        0.1%          | %   | 0.001   | -
        29%           | %   | 0.29    | 0.29
        58%           | %   | 0.58    | 0.58
        100%          | %   | 1       | 1
        12,5%         | %   | -       | 0.125
        12％          | %   | 0.12    | 0.12
        1,250%        | %   | 12.5    | 0.0125
        """)
    void aUnitStandsBeforeOrAfter(String text, String unit, String point, String comma) {
        assertThat(scan(text).isNumber()).isTrue();
        assertThat(cell.unit()).isEqualTo(unit);
        assertValue(Reading.POINT, unit, point);
        assertValue(Reading.COMMA, unit, comma);
        // never merged with numbers of another unit
        assertThat(cell.value(Reading.POINT, "")).isNaN();
        assertThat(cell.value(Reading.POINT, "X")).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                ",",
                "1.2.3",
                "1,2,3",
                "1,23,456",
                "12,34",
                "1.234.56",
                "1,234,56.7",
                "1,234.567,8",
                "1 23",
                "12 34 56",
                "0 123",
                "0.123.456",
                "1,,234",
                "1..2",
                "1.234,",
                "--5",
                "+-5",
                "5-",
                "(5)",
                "(5%)",
                "($-5)",
                "$",
                "€",
                "%",
                "USD",
                "XXY 5",
                "usd 5",
                "$5 €",
                "$5%",
                "5 units",
                "3a",
                "a3",
                "1e",
                "e5",
                "1e999",
                "0x10",
                "1f",
                "1_000",
                "５",
                "１２",
                "5万",
                "十二",
                "1/2",
                "½",
                "Infinity",
                "NaN",
                "$1e5",
                "1234 567",
                "1'23",
                "1, 234",
                "12:30",
                "1.2.2026",
                "A12",
                "192.168.0.1"
            })
    void whatIsNoNumber(String text) {
        var shape = scan(text);
        if (text.equals("12,34")) {
            assertThat(shape).isEqualTo(CellShape.COMMA);
        } else {
            assertThat(shape).isEqualTo(CellShape.WORD);
            assertThat(cell.value(Reading.POINT, "")).isNaN();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "00",
                "0123456",
                "4234567890123456",
                "9007199254740993",
                "-1234567890123456",
                "1,234,567,890,123,456",
                "1.234.567.890.123.456",
                "1 234 567 890 123 456"
            })
    void idsAreNoNumbers(String text) {
        assertThat(scan(text)).isEqualTo(CellShape.ID);
        for (var reading : Reading.values()) {
            assertThat(cell.value(reading, "")).isNaN();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1569888000, SECONDS",
        "946684799, WHOLE",
        "946684800, SECONDS",
        "4102444799, SECONDS",
        "4102444800, WHOLE",
        "1569888000000, MILLIS",
        "1569888000000000, MICROS",
        "20191001, DATE_DIGITS",
        "20191301, WHOLE",
        "20191001082600, DATE_DIGITS",
        "201910010826, DATE_DIGITS",
        "-1569888000, WHOLE"
    })
    void wholeNumbersThatMayBeTimes(String text, CellShape shape) {
        assertThat(scan(text)).isEqualTo(shape);
    }

    /// What we write we read, in each reading, exactly.
    @Test
    void whatIsWrittenIsRead() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            long mantissa = random.nextLong(1_000_000_000_000L);
            int decimals = random.nextInt(5);
            var exact = BigDecimal.valueOf(random.nextBoolean() ? mantissa : -mantissa, decimals);
            var point = grouped(exact, decimals, ",", ".");
            var comma = grouped(exact, decimals, ".", ",");
            assertThat(cell.read(point.toCharArray(), 0, point.length(), Reading.POINT, ""))
                    .as(point)
                    .isEqualTo(exact.doubleValue());
            assertThat(cell.read(comma.toCharArray(), 0, comma.length(), Reading.COMMA, ""))
                    .as(comma)
                    .isEqualTo(exact.doubleValue());
            var percent = exact.toPlainString() + "%";
            assertThat(cell.read(percent.toCharArray(), 0, percent.length(), Reading.POINT, "%"))
                    .as(percent)
                    .isEqualTo(exact.movePointLeft(2).doubleValue());
        }
    }

    private static String grouped(BigDecimal value, int decimals, String mark, String decimal) {
        var plain = value.abs().setScale(decimals).toPlainString();
        int point = decimals == 0 ? plain.length() : plain.length() - decimals - 1;
        var whole = plain.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", mark.equals(".") ? "." : ",");
        return (value.signum() < 0 ? "-" : "") + whole + (decimals == 0 ? "" : decimal + plain.substring(point + 1));
    }
}
