package org.intentworkbench.sample;

/// A spell during which a shopper thinks of one product; `product` is null where nothing is on the mind.
record Interest(Product product, int until) {
    static Interest none() {
        return new Interest(null, -1);
    }

    static Interest in(Product product, int until) {
        return new Interest(product, until);
    }

    boolean active(int day) {
        return product != null && day <= until;
    }
}
