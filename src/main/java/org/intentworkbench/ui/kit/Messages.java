package org.intentworkbench.ui.kit;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.intentworkbench.domain.Problem;

/// The words of the screen in the language of the moment. One object is made at start and handed through
/// constructors; what is bound follows a change of language at once. Used on the FX thread.
public final class Messages {
    private static final String BUNDLE = "org.intentworkbench.messages";
    private static final String UNKNOWN = "–";

    private final ObjectProperty<Locale> locale;

    public Messages(Locale locale) {
        this.locale = new SimpleObjectProperty<>(this, "locale", locale);
    }

    public ObjectProperty<Locale> localeProperty() {
        return locale;
    }

    public Locale locale() {
        return locale.get();
    }

    /// The text under a key now. Numbers among the arguments are grouped by `MessageFormat`; give ids and
    /// years as text. A key that does not exist comes back as it is, so that a gap shows and a test finds it.
    public String text(String key, Object... arguments) {
        var bundle = bundle();
        if (!bundle.containsKey(key)) {
            return key;
        }
        var plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof ObservableValue<?> value ? value.getValue() : arguments[i];
        }
        return new MessageFormat(bundle.getString(key), locale()).format(plain);
    }

    /// The text under a key, following the language and every argument that is an [ObservableValue].
    public StringBinding bind(String key, Object... arguments) {
        var sources = new javafx.beans.Observable[arguments.length + 1];
        sources[0] = locale;
        int used = 1;
        for (var argument : arguments) {
            if (argument instanceof ObservableValue<?> value) {
                sources[used++] = value;
            }
        }
        var trimmed = java.util.Arrays.copyOf(sources, used);
        return Bindings.createStringBinding(() -> text(key, arguments), trimmed);
    }

    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /// The sentence of a problem in the language of the moment.
    public String text(Problem problem) {
        return problem.sentence(locale());
    }

    /// A number with exactly `digits` decimals; an en dash for NaN and infinities.
    public String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(java.math.RoundingMode.HALF_EVEN);
        // -0.0 and what rounds to it must not read "-0"
        return format.format(Math.abs(value) < 0.5 * Math.pow(10, -digits) ? 0 : value);
    }

    /// A threshold with two decimals, or as many as it takes to tell it from its neighbours (at most four): rounded to
    /// .48 it would stand beside the figures of .475.
    public String threshold(double value) {
        for (int digits = 2; digits < 4; digits++) {
            double scale = Math.pow(10, digits);
            if (Math.abs(value * scale - Math.rint(value * scale)) < 1e-6) {
                return number(value, digits);
            }
        }
        return number(value, 4);
    }

    /// A share 0..1 as a percentage with `digits` decimals, the sign included; an en dash for NaN.
    public String percent(double share, int digits) {
        if (!Double.isFinite(share)) {
            return UNKNOWN;
        }
        var format = NumberFormat.getPercentInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(Math.abs(share) < 0.5 * Math.pow(10, -digits - 2) ? 0 : share);
    }

    /// A whole number with the separators of the language.
    public String count(long value) {
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /// A duration in words: "under a second", "12 s", "3 min 20 s", "2 h 5 min".
    public String seconds(double seconds) {
        if (!Double.isFinite(seconds)) {
            return UNKNOWN;
        }
        if (seconds < 1) {
            return text("kit.time.moment");
        }
        long whole = Math.round(seconds);
        if (whole < 90) {
            return text("kit.time.seconds", whole);
        }
        return whole < 3600
                ? text("kit.time.minutes", whole / 60, whole % 60)
                : text("kit.time.hours", whole / 3600, whole % 3600 / 60);
    }

    private ResourceBundle bundle() {
        // the root bundle is English; with a fallback an English user on a Chinese system would get Chinese
        return ResourceBundle.getBundle(
                BUNDLE,
                locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
