package org.intentworkbench.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.intentworkbench.domain.SubjectKind;
import org.intentworkbench.domain.Wording;

/// How subjects are looked at, in words: what neither the subject nor the name of the outcome tells.
public final class TermsWords {
    private TermsWords() {}

    /// Empty where there is nothing more to say.
    public static String of(FeatureSpec spec, Locale locale) {
        List<Wording> said = new ArrayList<>();
        SessionStart start = spec.start();
        if (start != null) {
            said.add(Wording.of("feature.terms." + start.unit(), Integer.toString(start.count())));
        }
        if (spec.terms().moments() > 1) {
            said.add(Wording.of(
                    "feature.terms.moments",
                    Integer.toString(spec.terms().moments()),
                    Integer.toString(spec.everyDays())));
        }
        if (spec.subject() == SubjectKind.SHOPPER_PRODUCT) {
            said.add(Wording.of(
                    "feature.terms.touched", Integer.toString(spec.terms().touchedDays())));
        }
        return said.stream().map(words -> words.in(locale)).collect(Collectors.joining("; "));
    }
}
