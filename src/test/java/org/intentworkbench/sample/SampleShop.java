package org.intentworkbench.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes the made-up shop of `sample-data/`: the same seed gives the same bytes. Run it with
/// `mvn -q test-compile exec:exec -Dexec.classpathScope=test -Dmain.class=org.intentworkbench.sample.SampleShop
/// -Dexec.mainArgs=sample-data`.
final class SampleShop {
    static final long SEED = 20_260_301L;
    static final int DAYS = 90;
    static final int SHOPPERS = 3_000;
    static final LocalDateTime FIRST_DAY = LocalDateTime.of(2026, 3, 1, 0, 0);

    private SampleShop() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("give the folder to write to");
        }
        write(Path.of(args[0]));
    }

    record Made(Catalogue catalogue, List<Visit> visits, List<Event> events, List<Review> reviews) {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Made made = make();
        Tables tables = new Tables(folder);
        tables.products(made.catalogue());
        tables.events(made.events(), new Dice(SEED + 4));
        tables.sessions(made.visits(), new Dice(SEED + 5));
        tables.reviews(made.reviews(), SEED + 7);
    }

    static Made make() {
        Catalogue catalogue = Catalogue.of(new Dice(SEED));
        Behaviour behaviour = new Behaviour(catalogue, new Queries(new Dice(SEED + 1)), new Dice(SEED + 2));
        Dice people = new Dice(SEED + 3);
        List<Visit> visits = new ArrayList<>();
        for (int number = 1; number <= SHOPPERS; number++) {
            visits.addAll(behaviour.live(Shopper.of(number, catalogue, people)));
        }
        visits.sort(Comparator.comparingLong(Visit::started).thenComparingInt(v -> v.shopper.number()));
        for (int i = 0; i < visits.size(); i++) {
            visits.get(i).number(i + 1);
        }
        List<Event> events = visits.stream()
                .flatMap(v -> v.events.stream())
                .sorted(Comparator.comparingLong(Event::second))
                .toList();
        List<Review> reviews = new Critics(catalogue, new Dice(SEED + 6)).reviews(events);
        return new Made(catalogue, visits, events, reviews);
    }
}
