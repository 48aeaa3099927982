package org.intentworkbench.ingest;

import java.util.List;
import java.util.Set;
import org.intentworkbench.domain.ColumnType;
import org.intentworkbench.ingest.cell.Reading;

/// What the other columns, the delimiter and the words of the header say about the country a file comes from. It only
/// decides which reading is offered first; it answers no question.
final class Customs {
    /// Words of headers where a comma is the decimal sign and the day comes first.
    private static final Set<String> COMMA_WORDS = Set.of(
            "preis",
            "betrag",
            "menge",
            "datum",
            "umsatz",
            "kunde",
            "artikel",
            "prix",
            "montant",
            "client",
            "produit",
            "quantité",
            "fecha",
            "precio",
            "cantidad",
            "importe",
            "cliente",
            "preço",
            "prezzo",
            "quantità",
            "prijs",
            "klant",
            "pris",
            "cena",
            "цена",
            "дата");

    private final boolean semicolons;
    private final boolean commaWords;
    private int points;
    private int commas;
    private int daysFirst;
    private int monthsFirst;
    private boolean dollars;

    Customs(char delimiter, List<String> names, List<ColumnProfile> profiles) {
        semicolons = delimiter == ';';
        commaWords = names.stream().map(ColumnWords::plain).anyMatch(COMMA_WORDS::contains);
        for (var profile : profiles) {
            if (profile.isTime(false)) {
                count(profile.times(false).reading());
            } else if (profile.isNumber()) {
                var numbers = profile.numbers();
                count(numbers.reading() == Reading.PLAIN && profile.hasPoints() ? Reading.POINT : numbers.reading());
                dollars |= numbers.unit().equals("$") || numbers.unit().equals("USD");
            }
        }
    }

    private void count(Reading reading) {
        switch (reading) {
            case POINT -> points++;
            case COMMA -> commas++;
            case DAY_FIRST -> daysFirst++;
            case MONTH_FIRST -> monthsFirst++;
            case PLAIN, YEAR_FIRST, EPOCH_SECONDS, EPOCH_MILLIS, EPOCH_MICROS, UNDECIDED -> {}
        }
    }

    Reading likelier(ColumnType type, String example) {
        return type == ColumnType.NUMBER ? number(example) : time(example);
    }

    private Reading number(String example) {
        if (points != commas) {
            return points > commas ? Reading.POINT : Reading.COMMA;
        }
        boolean zero = example.contains("0,") && !example.matches(".*[1-9]0*,.*");
        return semicolons || commaWords || daysFirst > monthsFirst || zero ? Reading.COMMA : Reading.POINT;
    }

    private Reading time(String example) {
        if (daysFirst != monthsFirst) {
            return daysFirst > monthsFirst ? Reading.DAY_FIRST : Reading.MONTH_FIRST;
        }
        boolean half = example.matches("(?i).*\\d *[ap]\\.?m\\.?\\b.*");
        return half || dollars ? Reading.MONTH_FIRST : Reading.DAY_FIRST;
    }
}
