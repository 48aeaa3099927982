package org.intentworkbench.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What numbers of workbooks become as text.
class CellTextTest {
    @ParameterizedTest
    @CsvSource({
        "17850, 17850",
        "17850.0, 17850",
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "0.1, 0.1",
        "0.10000000000000001, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "1.2E+17, 120000000000000000",
        "1E-3, 0.001",
        "1.5e-7, 0.00000015",
        "-2.50, -2.5",
        "007, 7",
        "1234567890123456789, 1234567890123456789",
        "-9223372036854775808, -9223372036854775808",
        "123456789012345.6, 123456789012345.6",
        ".5, 0.5",
        "5., 5",
        "1e22, 10000000000000000000000",
    })
    void numbers(String written, String text) {
        assertThat(PlainNumber.of(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General | PLAIN",
                "0.00 | PLAIN",
                "#,##0.00\\ \"€\" | PLAIN",
                "0% | PLAIN",
                "0.00E+00 | PLAIN",
                "@ | PLAIN",
                "0 \"days\" | PLAIN",
                "[Red]0.00;[Blue]-0.00 | PLAIN",
                "yyyy-mm-dd | DATE",
                "d/m/yy | DATE",
                "[$-409]d-mmm-yy;@ | DATE",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | DATE",
                "yyyy\"年\"m\"月\"d\"日\" | DATE",
                "yyyy年m月d日 | DATE",
                "mmm | DATE",
                "yyyy-mm-dd h:mm:ss | DATE_TIME",
                "dd/mm/yyyy\\ hh:mm:ss.000 | DATE_TIME",
                "m/d/yy h:mm AM/PM | DATE_TIME",
                "h:mm | TIME",
                "hh:mm:ss AM/PM | TIME",
                "mm:ss.0 | TIME",
                "[h]:mm:ss | DURATION",
                "[mm]:ss | DURATION",
            })
    void formats(String code, CellFormat format) {
        assertThat(CellFormat.of(200, code)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "40513.35138888889, DATE_TIME, false, 2010-12-01T08:26:00",
        "40513, DATE_TIME, false, 2010-12-01T00:00:00",
        "40513, DATE, false, 2010-12-01",
        "40513.5, DATE, false, 2010-12-01T12:00:00",
        "39051, DATE, true, 2010-12-01",
        "0, DATE, true, 1904-01-01",
        "1, DATE, false, 1900-01-01",
        "59, DATE, false, 1900-02-28",
        "60, DATE, false, 1900-02-29",
        "61, DATE, false, 1900-03-01",
        "0, DATE, false, 0",
        "2958465, DATE, false, 9999-12-31",
        "2958466, DATE, false, 2958466",
        "-1, DATE, false, -1",
        "0.5, TIME, false, 12:00:00",
        "0, TIME, false, 00:00:00",
        "0.5, DATE_TIME, false, 12:00:00",
        "40513.5, TIME, false, 2010-12-01T12:00:00",
        "1.2604166666666667, DURATION, false, 30:15:00",
        "-0.25, DURATION, false, -6:00:00",
        "40513.351388889999, DATE_TIME, false, 2010-12-01T08:26:00",
        "40513.3513975, DATE_TIME, false, 2010-12-01T08:26:00.744",
        "1e300, DATE, false, "
                + "1000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
                + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
    })
    void times(double serial, CellFormat format, boolean from1904, String text) {
        assertThat(SerialTime.of(serial, format, from1904)).isEqualTo(text);
    }
}
