package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.List;

/// What one shopper did with each product, in the order they were met. The traces are used again for the next shopper.
final class ProductTraces {
    private final Numbering numbering = new Numbering();
    private final List<ProductTrace> traces = new ArrayList<>();

    ProductTrace of(int product) {
        int known = numbering.size();
        int number = numbering.of(product);
        if (number == traces.size()) {
            traces.add(new ProductTrace());
        }
        ProductTrace trace = traces.get(number);
        if (number == known) {
            trace.begin(product);
        }
        return trace;
    }

    int size() {
        return numbering.size();
    }

    ProductTrace get(int number) {
        return traces.get(number);
    }

    void clear() {
        numbering.clear();
    }
}
