package org.intentworkbench.store;

import java.util.concurrent.Future;
import org.intentworkbench.domain.Role;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Puts the events of all imports together: one dictionary for each column, sorted by shopper, time and order of
/// import. The order comes first and each column is put into it as it is read, so that no two copies of all columns are
/// in memory at once.
final class EventReader {
    private final DatabaseAccess database;
    private final int threads;
    private final Progress progress;
    private final BuiltSessions built = new BuiltSessions();

    EventReader(Database database, Progress progress) {
        this(database, Runtime.getRuntime().availableProcessors(), progress);
    }

    /// @param threads as for [Workers]
    EventReader(DatabaseAccess database, int threads, Progress progress) {
        this.database = database;
        this.threads = threads;
        this.progress = progress;
    }

    EventColumns read() {
        var standing = database.with(connection -> StandingEvents.of(connection, progress));
        var reader = new EventColumnReader(database, standing, progress);
        try (var workers = new Workers(threads, progress)) {
            return built.build(columns(standing, reader, workers), progress);
        }
    }

    private EventColumns columns(StandingEvents standing, EventColumnReader reader, Workers workers) {
        var times = workers.start(reader::times);
        var shoppers = workers.await(workers.start(() -> reader.words(Role.SHOPPER)));
        var importTimes = workers.await(times);
        var order = new EventOrder(shoppers.codes(), shoppers.words().length, importTimes, progress);
        progress.at(Stage.READING, 1, 2);
        // the largest first, so that no thread is left alone with it at the end
        var session = workers.start(() -> sessions(standing, reader).sorted(order));
        var time = workers.start(() -> order.sorted(importTimes));
        var shopper = workers.start(() -> shoppers.sorted(order));
        var product = words(Role.PRODUCT, reader, order, workers);
        var category = words(Role.CATEGORY, reader, order, workers);
        var brand = words(Role.BRAND, reader, order, workers);
        var query = words(Role.QUERY, reader, order, workers);
        var price = workers.start(() -> order.sorted(reader.numbers(Role.PRICE)));
        var kind = workers.start(() -> order.sorted(reader.kinds()));
        var quantity = workers.start(() -> order.sorted(reader.quantities()));
        var sessions = workers.await(session);
        var products = workers.await(product);
        var categories = workers.await(category);
        var brands = workers.await(brand);
        var queries = workers.await(query);
        return new EventColumns(
                workers.await(shopper).codes(),
                workers.await(time),
                workers.await(kind),
                sessions.codes(),
                products.codes(),
                categories.codes(),
                brands.codes(),
                queries.codes(),
                workers.await(price),
                workers.await(quantity),
                shoppers.words(),
                sessions.words(),
                products.words(),
                categories.words(),
                brands.words(),
                queries.words());
    }

    private static Future<EventColumnReader.Words> words(
            Role role, EventColumnReader reader, EventOrder order, Workers workers) {
        return workers.start(() -> reader.words(role).sorted(order));
    }

    private EventColumnReader.Words sessions(StandingEvents standing, EventColumnReader reader) {
        var sessions = reader.words(Role.SESSION);
        for (var part : standing.parts()) {
            database.with(connection -> {
                built.mark(connection, part.report().id(), sessions.codes(), part);
                return part;
            });
        }
        return sessions;
    }
}
