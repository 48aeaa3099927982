package org.intentworkbench.ui.data;

import java.util.List;
import java.util.function.Consumer;
import org.intentworkbench.ingest.ImportPlan;
import org.intentworkbench.ingest.file.Undecoded;
import org.intentworkbench.ui.kit.Icon;
import org.intentworkbench.ui.kit.Messages;

/// Bytes that are no text in the encoding the file is read in, and the other encodings it could be in.
final class UndecodedCard extends DraftCard {
    private static final int SHOWN = 4;
    private static final int OFFERS = 4;

    /// @param choose gets the encoding to read the file in
    UndecodedCard(List<Undecoded> places, String encoding, Consumer<String> choose, Messages messages) {
        super("undecoded");
        title(Icon.WARNING, messages.bind("data.undecoded.title", encoding));
        for (Undecoded place : places.subList(0, Math.min(SHOWN, places.size()))) {
            var line = line(
                    messages.bind("data.undecoded.place", Long.toString(place.line()), place.bytes(), place.around()));
            line.getStyleClass().add("draft-card-places");
            getChildren().add(line);
        }
        if (places.size() > SHOWN) {
            getChildren().add(line(messages.bind("data.undecoded.more", places.size() - SHOWN)));
        }
        getChildren().add(new EncodingOffers(encoding, OFFERS, choose, messages));
        mark(true);
    }

    @Override
    void paint(ImportPlan plan) {}
}
