package org.intentworkbench.text.bert;

import org.intentworkbench.domain.Language;
import org.intentworkbench.text.OwnModel;
import org.intentworkbench.text.Pooling;

/// A sentence model. The bundled ones stand on the class path: BGE small 1.5 of BAAI (MIT), 8-bit, carried by
/// langchain4j's jars. Both read 512 tokens at most; the vector of a text is the last layer at its first token, made
/// unit length.
///
/// @param name keys stored vectors: another file, pooling or schedule must get another name
/// @param sha256 of the network, of a bundled model; of all files that matter, of an own one
record BertModel(
        Language language,
        String name,
        ModelFiles files,
        Pooling pooling,
        int dimension,
        int tokenLimit,
        String licence,
        String sha256) {
    private static final String MIT = "MIT";

    static BertModel of(Language language) {
        return switch (language) {
            case ENGLISH ->
                new BertModel(
                        language,
                        "bge-small-en-v1.5-int8",
                        new ModelFiles.Bundled("bge-small-en-v1.5-q"),
                        Pooling.CLS,
                        384,
                        512,
                        MIT,
                        "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4");
            case CHINESE ->
                new BertModel(
                        language,
                        "bge-small-zh-v1.5-int8",
                        new ModelFiles.Bundled("bge-small-zh-v1.5-q"),
                        Pooling.CLS,
                        512,
                        512,
                        MIT,
                        "15b717c382bcb518ba457b93ea6850ede7f4f1cd8937454aa06972366cd19bcc");
        };
    }

    static BertModel own(Language language, OwnModel own) {
        return new BertModel(
                language,
                own.name(),
                new ModelFiles.Folder(own.folder()),
                own.pooling(),
                own.dimension(),
                own.tokenLimit(),
                "",
                own.sha256());
    }
}
