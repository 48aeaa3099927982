package org.intentworkbench.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.domain.Wording;

/// One setting of a learner, as a form, the command line and a search over settings see it.
///
/// @param id as on the command line: `depth`
/// @param choices names of the values 0, 1, …; empty for a number.
/// @param whole only whole numbers
/// @param min smallest value; @param max largest; both allowed
/// @param standard what is taken where nothing is said
/// @param step by which arrow keys change it
/// @param searched values worth trying where nobody says which, ascending; empty = not searched unless asked
public record Setting(
        String id,
        List<String> choices,
        boolean whole,
        double min,
        double max,
        double standard,
        double step,
        List<Double> searched) {
    public Setting {
        choices = List.copyOf(choices);
        searched = List.copyOf(searched);
    }

    static Setting whole(String id, int min, int max, int standard, int step, Double... searched) {
        return new Setting(id, List.of(), true, min, max, standard, step, List.of(searched));
    }

    static Setting decimal(String id, double min, double max, double standard, double step, Double... searched) {
        return new Setting(id, List.of(), false, min, max, standard, step, List.of(searched));
    }

    /// @param standard number of the usual choice
    static Setting choice(String id, List<String> choices, int standard) {
        return new Setting(id, choices, true, 0, choices.size() - 1, standard, 1, List.of());
    }

    /// What it is called on screen.
    public Wording label() {
        return Wording.of("setting." + id);
    }

    /// What it does, in one sentence.
    public Wording hint() {
        return Wording.of("setting." + id + ".hint");
    }

    /// What the choice of that number is called.
    public Wording choiceLabel(int choice) {
        return Wording.of("setting.choice." + choices.get(choice));
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /// @throws Problem if the value is out of range, or not whole where it has to be
    double checked(double value) {
        if (!(value >= min && value <= max) || whole && value != Math.rint(value)) {
            throw refused(text(value));
        }
        return value;
    }

    /// @param text a number with a decimal point, or the name of a choice
    /// @throws Problem if it is neither, or out of range
    public double parse(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        if (isChoice()) {
            int found = choices.indexOf(said);
            if (found < 0) {
                throw refused(text);
            }
            return found;
        }
        try {
            return checked(Double.parseDouble(said));
        } catch (NumberFormatException e) {
            throw refused(text);
        }
    }

    /// As [#parse] reads it.
    public String text(double value) {
        if (isChoice() && value >= 0 && value < choices.size()) {
            return choices.get((int) value);
        }
        return Double.isNaN(value) || Double.isInfinite(value)
                ? Double.toString(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private Problem refused(String value) {
        return isChoice()
                ? new Problem("problem.training.choice", id, value, String.join(", ", choices))
                : new Problem(
                        whole ? "problem.training.setting.whole" : "problem.training.setting",
                        id,
                        value,
                        text(min),
                        text(max));
    }
}
