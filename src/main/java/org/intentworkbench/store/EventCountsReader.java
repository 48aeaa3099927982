package org.intentworkbench.store;

import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Reads what [EventCounts] needs of the events, and no more.
final class EventCountsReader {
    private final Database database;
    private final Progress progress;

    EventCountsReader(Database database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    /// @param events where they are in memory already
    EventCounts read(@Nullable EventColumns events) {
        if (events != null) {
            return of(events);
        }
        var standing = database.with(connection -> StandingEvents.of(connection, progress));
        var reader = new EventColumnReader(database, standing, progress);
        try (var workers = Workers.all(progress)) {
            var price = workers.start(() -> reader.numbers(Role.PRICE));
            var times = workers.start(reader::times);
            var brand = workers.start(() -> reader.words(Role.BRAND));
            var category = workers.start(() -> reader.words(Role.CATEGORY));
            var kinds = workers.start(reader::kinds);
            var categories = workers.await(category);
            var brands = workers.await(brand);
            return new EventCounts(
                    workers.await(kinds),
                    categories.codes(),
                    categories.words(),
                    brands.codes(),
                    brands.words(),
                    workers.await(times),
                    workers.await(price));
        }
    }

    private static EventCounts of(EventColumns events) {
        return new EventCounts(
                events.kind(),
                events.category(),
                events.categories(),
                events.brand(),
                events.brands(),
                events.time(),
                events.price());
    }
}
