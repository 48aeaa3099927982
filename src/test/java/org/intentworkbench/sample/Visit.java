package org.intentworkbench.sample;

import java.util.ArrayList;
import java.util.List;

/// One session while it is being made, and what is known of it from outside the event log.
final class Visit {
    final Shopper shopper;
    final String device;
    final String source;
    final boolean returning;
    final List<Event> events = new ArrayList<>();
    private long clock;
    private int number;

    Visit(Shopper shopper, long start, String device, String source, boolean returning) {
        this.shopper = shopper;
        this.clock = start;
        this.device = device;
        this.source = source;
        this.returning = returning;
    }

    void number(int number) {
        this.number = number;
    }

    String id() {
        return "v" + String.valueOf(1_000_000 + number).substring(1);
    }

    void add(Event.Kind kind, Product product, int quantity, String query) {
        events.add(new Event(clock, kind, shopper, this, product, quantity, query));
    }

    /// Time passes between two clicks, but never past midnight.
    void wait(int seconds) {
        long midnight = (clock / 86_400 + 1) * 86_400;
        clock = Math.min(clock + seconds, midnight - 1);
    }

    long started() {
        return events.getFirst().second();
    }

    boolean bought() {
        return events.stream().anyMatch(e -> e.kind() == Event.Kind.PURCHASE);
    }

    Product lastSeen() {
        return events.stream()
                .filter(e -> e.kind() == Event.Kind.VIEW)
                .reduce((first, second) -> second)
                .orElseThrow()
                .product();
    }

    /// What happened before the first purchase: all that a session's columns may know.
    List<Event> before() {
        return events.stream().takeWhile(e -> e.kind() != Event.Kind.PURCHASE).toList();
    }
}
