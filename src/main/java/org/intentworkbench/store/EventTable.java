package org.intentworkbench.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.h2.tools.SimpleResultSet;
import org.h2.tools.SimpleRowSource;
import org.intentworkbench.domain.EventKind;
import org.intentworkbench.job.Progress;
import org.jspecify.annotations.Nullable;

/// Lets plain SQL read the events of a workspace: `select kind, count(*) from events() group by kind`. Made for looking
/// and checking: all events are read for each query.
public final class EventTable implements SimpleRowSource {
    private final EventColumns events;
    private int next;

    private EventTable(EventColumns events) {
        this.events = events;
    }

    /// Makes the function known to the database, which remembers it.
    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create alias if not exists events for '" + EventTable.class.getName() + ".events'");
        }
    }

    /// The events that count, by shopper, time and order of import. Columns: shopper, event_millis (since
    /// 1970 UTC), kind (as `VIEW`), session_id, product, category, brand, query, price, quantity; missing cells are
    /// null.
    /// A moment is `dateadd(millisecond, event_millis, timestamp '1970-01-01 00:00:00')`.
    ///
    /// @param connection of the query; H2 gives it
    public static ResultSet events(Connection connection) throws SQLException {
        // H2 asks for the columns first, by a connection that can do nothing else
        boolean columnsOnly =
                "jdbc:columnlist:connection".equals(connection.getMetaData().getURL());
        var result = columnsOnly ? new SimpleResultSet() : new SimpleResultSet(new EventTable(read(connection)));
        result.addColumn("SHOPPER", Types.VARCHAR, 0, 0);
        result.addColumn("EVENT_MILLIS", Types.BIGINT, 0, 0);
        result.addColumn("KIND", Types.VARCHAR, 0, 0);
        result.addColumn("SESSION_ID", Types.VARCHAR, 0, 0);
        result.addColumn("PRODUCT", Types.VARCHAR, 0, 0);
        result.addColumn("CATEGORY", Types.VARCHAR, 0, 0);
        result.addColumn("BRAND", Types.VARCHAR, 0, 0);
        result.addColumn("QUERY", Types.VARCHAR, 0, 0);
        result.addColumn("PRICE", Types.DOUBLE, 0, 0);
        result.addColumn("QUANTITY", Types.INTEGER, 0, 0);
        return result;
    }

    private static EventColumns read(Connection connection) {
        var access = new DatabaseAccess() {
            @Override
            public <T> T with(Database.Work<T> work) {
                try {
                    return work.apply(connection);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        // the connection belongs to this thread
        return new EventReader(access, 0, Progress.silent()).read();
    }

    @Override
    public Object @Nullable [] readRow() {
        if (next == events.size()) {
            return null;
        }
        int event = next++;
        double price = events.price()[event];
        int quantity = events.quantity()[event];
        return new @Nullable Object[] {
            word(events.shoppers(), events.shopper()[event]),
            events.time()[event],
            EventKind.ofCode(events.kind()[event]).name(),
            word(events.sessions(), events.session()[event]),
            word(events.products(), events.product()[event]),
            word(events.categories(), events.category()[event]),
            word(events.brands(), events.brand()[event]),
            word(events.queries(), events.query()[event]),
            Double.isNaN(price) ? null : price,
            quantity == 0 ? null : quantity
        };
    }

    private static @Nullable String word(String[] words, int code) {
        return code < 0 ? null : words[code];
    }

    @Override
    public void close() {
        // holds nothing open
    }

    @Override
    public void reset() {
        next = 0;
    }
}
