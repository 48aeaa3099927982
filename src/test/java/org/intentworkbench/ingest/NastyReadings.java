package org.intentworkbench.ingest;

import static org.intentworkbench.ingest.NastyDelimited.EVENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.cell.Reading;
import org.intentworkbench.ingest.file.FormChoices;

/// Numbers, dates and strays that can be read in more than one way, or in none.
final class NastyReadings {
    private NastyReadings() {}

    static List<NastyFile> all() {
        var cases = new ArrayList<NastyFile>();
        String dates = "user;amount;day;label\na;7;03/04/2026;1\nb;8;05/06/2026;0\nc;9;01/02/2026;1\n";
        cases.add(sessions("dates that fit day first and month first", dates, "asks day"));
        cases.add(sessions("day first, as the user says", dates, "3")
                .answered(read("day", Reading.DAY_FIRST))
                .telling("c | 9 | 2026-02-01T00:00:00Z | true"));
        cases.add(sessions("month first, as the user says", dates, "3")
                .answered(read("day", Reading.MONTH_FIRST))
                .telling("c | 9 | 2026-01-02T00:00:00Z | true"));
        cases.add(sessions(
                        "one date far down that says day first",
                        "user;day;label\n" + "a;03/04/2026;1\n".repeat(2000) + "b;31/12/2026;0\n",
                        "2001")
                .telling("b | 2026-12-31T00:00:00Z | false"));
        cases.add(sessions(
                "dates of both orders",
                "user;day;label\n" + "a;31/12/2026;1\n".repeat(400) + "b;12/31/2026;0\n",
                "400|402:day:refused.time.dayFirst"));
        String shortYears = "user;day;label\na;19/10/01;1\nb;19/10/02;0\nc;19/10/31;1\n";
        cases.add(sessions("years of two digits that may stand first", shortYears, "asks day"));
        cases.add(sessions("year first, as the user says", shortYears, "3")
                .answered(read("day", Reading.YEAR_FIRST))
                .telling("c | 2019-10-31T00:00:00Z | true"));
        cases.add(sessions("day first where the year may be too", shortYears, "3")
                .answered(read("day", Reading.DAY_FIRST))
                .telling("c | 2031-10-19T00:00:00Z | true"));
        cases.add(sessions(
                        "years of two digits that can only stand first",
                        "user;day;label\na;99/12/31;1\nb;98/01/01 7:30;0\n",
                        "2")
                .telling("b | 1998-01-01T07:30:00Z | false"));
        cases.add(sessions(
                        "a date that does not fit the year first",
                        "user;day;label\n" + "a;99/12/31;1\n".repeat(400) + "b;31/12/99;0\n",
                        "400|402:day:refused.time.yearFirst")
                .telling("a | 1999-12-31T00:00:00Z | true"));
        String decimals = "user;rate;label\na;0,435;1\nb;1,250;0\nc;7,500;1\n";
        cases.add(sessions("a comma before three digits", decimals, "asks rate"));
        cases.add(sessions("decimal comma, as the user says", decimals, "3")
                .answered(read("rate", Reading.COMMA))
                .telling("c | 7.5 | true"));
        cases.add(sessions("thousands marks, as the user says", "user;rate;label\na;435;1\nb;1,250;0\nc;7,500;1\n", "3")
                .answered(read("rate", Reading.POINT))
                .telling("c | 7500 | true"));
        cases.add(sessions("a point before three digits", "user;rate;label\na;1.234;1\nb;5.678;0\n", "asks rate"));
        cases.add(sessions(
                        "decimal comma that leaves no doubt",
                        "user;rate;label\na;1.234,50;1\nb;0,5;0\nc;12.345.678,25;1\n",
                        "3")
                .telling("c | 1.234567825E7 | true"));
        cases.add(sessions("money with its sign", "user,paid,label\na,$1.50,1\nb,\"$1,200.25\",0\n", "2")
                .telling("b | 1200.25 | false"));
        cases.add(sessions("percentages", "user,share,label\na,12.5%,1\nb,100%,0\n", "2")
                .telling("b | 1 | false"));
        cases.add(sessions(
                "money in two currencies",
                "user,paid,label\n" + "a,$1.50,1\n".repeat(400) + "b,€2.50,0\n",
                "400|402:paid:refused.number.money"));
        cases.add(sessions("yes and no in three ways", "user,new,label\na,是,1\nb,否,0\nc,是,0\n", "3")
                .telling("c | true | false"));
        cases.add(sessions("strays taken as missing", stray(), "301")
                .answered(strays("x", Strays.MISSING))
                .telling(" | false"));
        cases.add(sessions("strays make a text", stray(), "301")
                .answered((preview, plan) -> preview.withType(plan, index(plan, "x"), ColumnType.TEXT))
                .telling("abc | false"));
        cases.add(NastyFile.of("epoch seconds", "user,event,time\nu,view,1767225600\nu,cart,1767225660\n", "2")
                .telling("u | cart | 2026-01-01T00:01:00Z"));
        cases.add(
                NastyFile.of("epoch milliseconds", "user,event,time\nu,view,1767225600123\nu,cart,1767225660456\n", "2")
                        .telling("u | cart | 2026-01-01T00:01:00.456Z"));
        cases.add(NastyFile.of("a zone for times without one", "user,event,time\nu,view,2026-01-01 08:00:00\n", "1")
                .answered((preview, plan) -> plan.withZone("Asia/Shanghai"))
                .telling("u | view | 2026-01-01T00:00:00Z"));
        cases.add(NastyFile.of(
                        "the hour that the clocks jump over",
                        "user,event,time\nu,view,2026-03-29 02:30:00\nu,view,2026-03-29 03:30:00\n",
                        "2")
                .answered((preview, plan) -> plan.withZone("Europe/Berlin"))
                .telling("u | view | 2026-03-29T01:30:00Z"));
        cases.add(NastyFile.of(
                        "ids of 64 bits and more",
                        "user,event,time,product\n00098765432109876543210,view,2026-01-01,2053013555631882655\n",
                        "1")
                .telling("00098765432109876543210 | view | 2026-01-01T00:00:00Z | 2053013555631882655"));
        cases.add(NastyFile.of(
                        "codes of kinds, as the user says",
                        "user_id,item_id,behavior_type,time\n10,20,1,2014-12-06 02\n10,20,4,2014-12-06 03\n10,20,9,2014-12-06 04\n",
                        "2|4:behavior_type:refused.kind.unknown")
                .as(FileKind.EVENTS)
                .answered((preview, plan) -> preview.withRole(plan, index(plan, "behavior_type"), Role.KIND)
                        .withKind(new KindCode("1", org.intentworkbench.domain.EventKind.VIEW))
                        .withKind(new KindCode("4", org.intentworkbench.domain.EventKind.PURCHASE))));
        cases.add(NastyFile.of("no header, as the user says", "10,20,1.5\n11,21,2.5\n", "2")
                .form(FormChoices.NONE.withHeaderRow(0))
                .as(FileKind.SESSIONS)
                .telling("11 | 21 | 2.5"));
        cases.add(NastyFile.of(
                        "a header below two lines of title",
                        "Export of the shop\nmade on Monday\n" + EVENTS + NastyDelimited.VIEW,
                        "1")
                .form(FormChoices.NONE.withHeaderRow(3)));
        return cases;
    }

    private static NastyFile sessions(String name, String text, String expected) {
        return NastyFile.of(name, text, expected).as(FileKind.SESSIONS);
    }

    private static String stray() {
        return "x,y\n" + "1.5,1\n".repeat(300) + "abc,0\n";
    }

    static int index(ImportPlan plan, String name) {
        return plan.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private static BiFunction<Preview, ImportPlan, ImportPlan> read(String name, Reading reading) {
        return (preview, plan) -> {
            var column = plan.columns().get(index(plan, name));
            return plan.withColumn(column.withReading(reading, column.unit()));
        };
    }

    private static BiFunction<Preview, ImportPlan, ImportPlan> strays(String name, Strays treatment) {
        return (preview, plan) ->
                plan.withColumn(plan.columns().get(index(plan, name)).withStrays(treatment));
    }
}
