package org.intentworkbench.ui.data;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.intentworkbench.ingest.file.Encodings;
import org.intentworkbench.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/// The other encodings a file could be in, a button each.
final class EncodingOffers extends FlowPane {
    /// @param now the encoding it is read in; null = found out
    /// @param most buttons
    /// @param choose gets the encoding to read the file in
    EncodingOffers(@Nullable String now, int most, Consumer<String> choose, Messages messages) {
        super(8, 8);
        Encodings.OFFERED.stream()
                .filter(other -> !other.equals(now))
                .limit(most)
                .forEach(other -> {
                    var offer = new Button();
                    offer.setMnemonicParsing(false); // Shift_JIS is no Shift with a key J
                    offer.setId("import-encoding-offer-" + other);
                    offer.textProperty().bind(messages.bind("data.undecoded.offer", other));
                    offer.setOnAction(e -> choose.accept(other));
                    getChildren().add(offer);
                });
    }
}
