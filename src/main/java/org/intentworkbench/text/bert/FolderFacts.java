package org.intentworkbench.text.bert;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.text.Pooling;
import org.jspecify.annotations.Nullable;

/// What the small files beside a network say of it, and the hash of all files that decide what a vector is. Files that
/// are missing or broken say nothing; only what is there and readable counts.
final class FolderFacts {
    /// Longer texts are cut even where a model could read them: one run would hold up a cancel for seconds.
    private static final int MOST_TOKENS = 512;

    private static final List<String> WEIGHTS =
            List.of(ModelFiles.Folder.NETWORK, "model.onnx_data", "model.onnx.data", ModelFiles.Folder.TOKENIZER);

    private FolderFacts() {}

    /// As `1_Pooling/config.json` of sentence-transformers says; empty where it is not there or says something else.
    static Optional<Pooling> pooling(Path folder) {
        var config = json(folder.resolve("1_Pooling").resolve("config.json"));
        if (isTrue(config, "pooling_mode_cls_token")) {
            return Optional.of(Pooling.CLS);
        }
        return isTrue(config, "pooling_mode_mean_tokens") ? Optional.of(Pooling.MEAN) : Optional.empty();
    }

    /// The smallest of what the files say, 512 at most and where none says anything.
    static int tokenLimit(Path folder) {
        var config = json(folder.resolve("config.json"));
        long positions = number(config, "max_position_embeddings");
        if (config != null
                && config.has("model_type")
                && config.get("model_type")
                        .toString()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("roberta")) {
            // models of this kind leave the first two places unused
            positions -= 2;
        }
        long limit = MOST_TOKENS;
        for (long said : new long[] {
            positions,
            number(json(folder.resolve("tokenizer_config.json")), "model_max_length"),
            number(json(folder.resolve("sentence_bert_config.json")), "max_seq_length")
        }) {
            if (said > 2) {
                limit = Math.min(limit, said);
            }
        }
        return Math.toIntExact(limit);
    }

    /// SHA-256 over network, weights beside it, and tokenizer, hex.
    static String sha256(Path folder, Progress progress) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String name : WEIGHTS) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
                        drain(in, progress);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Problem(e, "problem.text.model.read", folder, String.valueOf(e.getMessage()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void drain(InputStream in, Progress progress) throws IOException {
        var buffer = new byte[1 << 20];
        while (in.read(buffer) >= 0) {
            progress.check();
        }
    }

    private static @Nullable JsonObject json(Path file) {
        try {
            JsonElement read = JsonParser.parseString(Files.readString(file));
            return read.isJsonObject() ? read.getAsJsonObject() : null;
        } catch (IOException | JsonParseException e) {
            return null;
        }
    }

    private static boolean isTrue(@Nullable JsonObject object, String name) {
        return object != null && object.has(name) && object.get(name).toString().equals("true");
    }

    /// 0 where it is not said.
    private static long number(@Nullable JsonObject object, String name) {
        try {
            return object == null || !object.has(name)
                    ? 0
                    : (long) object.get(name).getAsDouble();
        } catch (RuntimeException e) {
            return 0;
        }
    }
}
