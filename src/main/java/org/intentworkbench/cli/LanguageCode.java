package org.intentworkbench.cli;

import java.util.Arrays;
import org.intentworkbench.domain.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `en` or `zh`.
final class LanguageCode implements ITypeConverter<Language> {
    @Override
    public Language convert(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + code + "' is neither en nor zh"));
    }
}
