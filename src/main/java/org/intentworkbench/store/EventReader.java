package org.intentworkbench.store;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import org.intentworkbench.domain.Role;
import org.intentworkbench.ingest.HashSet128;
import org.intentworkbench.ingest.RowHash;
import org.intentworkbench.job.Progress;
import org.intentworkbench.job.Stage;

/// Puts the events of all imports together: one dictionary for each column, sorted by shopper, time and order of
/// import.
final class EventReader {
    /// Set once an import of events was undone: from then on the marks of repeated events do not hold, so each event
    /// is hashed and the first of equal ones stays.
    static final String REHASH = "events.rehash";

    private static final List<Role> WORDS =
            List.of(Role.SESSION, Role.SHOPPER, Role.PRODUCT, Role.CATEGORY, Role.BRAND, Role.QUERY);

    private final Database database;
    private final Progress progress;
    private final boolean withAside;
    private final BuiltSessions built = new BuiltSessions();

    /// @param withAside whether events that are set aside are read too
    EventReader(Database database, Progress progress, boolean withAside) {
        this.database = database;
        this.progress = progress;
        this.withAside = withAside;
    }

    EventColumns read() {
        var standing = database.with(connection -> StandingEvents.of(connection, withAside, progress));
        try (var workers = Workers.all(progress)) {
            var events = columns(standing, workers);
            if (standing.rehash()) {
                events = dropRepeated(events, standing, workers);
            }
            return built.build(new EventOrder(events, workers, progress).sorted(), progress);
        }
    }

    private EventColumns columns(StandingEvents standing, Workers workers) {
        var reader = new EventColumnReader(database, standing, progress);
        // the largest first, so that no thread is left alone with it at the end
        var words = WORDS.stream()
                .map(role -> workers.start(() -> reader.words(role)))
                .toList();
        var price = workers.start(() -> reader.numbers(Role.PRICE));
        var time = workers.start(reader::times);
        var kind = workers.start(reader::kinds);
        var quantity = workers.start(reader::quantities);
        var session = get(workers, words, Role.SESSION);
        progress.at(Stage.READING, 1, 2);
        for (var part : standing.parts()) {
            database.with(connection -> {
                built.mark(connection, part.report().id(), session.codes(), part);
                return part;
            });
        }
        var shopper = get(workers, words, Role.SHOPPER);
        var product = get(workers, words, Role.PRODUCT);
        var category = get(workers, words, Role.CATEGORY);
        var brand = get(workers, words, Role.BRAND);
        var query = get(workers, words, Role.QUERY);
        return new EventColumns(
                shopper.codes(),
                workers.await(time),
                workers.await(kind),
                session.codes(),
                product.codes(),
                category.codes(),
                brand.codes(),
                query.codes(),
                workers.await(price),
                workers.await(quantity),
                shopper.words(),
                session.words(),
                product.words(),
                category.words(),
                brand.words(),
                query.words());
    }

    private static EventColumnReader.Words get(
            Workers workers, List<Future<EventColumnReader.Words>> words, Role role) {
        return workers.await(words.get(WORDS.indexOf(role)));
    }

    private EventColumns dropRepeated(EventColumns events, StandingEvents standing, Workers workers) {
        var hashes = new EventHash.OfEvents(events);
        var seen = new HashSet128();
        var hash = new RowHash();
        var kept = new int[events.size()];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if ((i & 0xffff) == 0) {
                progress.check();
            }
            hashes.of(i, hash);
            if (seen.add(hash.high(), hash.low()) && !standing.aside().get(i)) {
                kept[count++] = i;
            }
        }
        return count == kept.length ? events : EventOrder.pick(events, Arrays.copyOf(kept, count), workers);
    }
}
