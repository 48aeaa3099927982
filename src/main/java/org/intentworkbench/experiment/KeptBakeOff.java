package org.intentworkbench.experiment;

import com.google.gson.JsonParseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.intentworkbench.domain.FileKind;
import org.intentworkbench.domain.Language;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.EncoderFactory;

/// The last bake-off of a workspace, kept in it.
///
/// @param fingerprint of the reviews, products and language models it was made with, [#fingerprint]
public record KeptBakeOff(BakeOffResult result, String fingerprint, Instant finished) {
    private static final String NAME = "bakeoff.last";

    /// Runs a bake-off and keeps its result as the last one. What it was made with is noted before it begins: reviews
    /// that come while it runs are not in it.
    public static KeptBakeOff run(Workspace workspace, EncoderFactory encoders, BakeOffSpec spec, Progress progress) {
        String fingerprint = fingerprint(workspace, encoders);
        BakeOffResult result = new BakeOff(encoders).run(workspace, spec, progress);
        var kept = new KeptBakeOff(result, fingerprint, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        workspace.texts().put(NAME, Json.packed(kept));
        return kept;
    }

    /// Empty where there was none, or an older program kept it in a form that can no longer be read.
    public static Optional<KeptBakeOff> last(Workspace workspace) {
        return workspace.texts().get(NAME).flatMap(bytes -> {
            try {
                return Optional.ofNullable(Json.unpacked(bytes, KeptBakeOff.class));
            } catch (JsonParseException | NullPointerException older) {
                return Optional.empty();
            }
        });
    }

    /// Whether reviews, products or models have changed since.
    public boolean isStale(Workspace workspace, EncoderFactory encoders) {
        return !fingerprint.equals(fingerprint(workspace, encoders));
    }

    /// Everything a bake-off reads: which files of reviews and products are there, in their order, and by which models
    /// texts become vectors. Other imports change nothing in it.
    static String fingerprint(Workspace workspace, EncoderFactory encoders) {
        EncoderFactory here = encoders.in(workspace);
        var all = new StringBuilder();
        workspace.imports().stream()
                .filter(one -> one.kind() == FileKind.REVIEWS || one.kind() == FileKind.PRODUCTS)
                .forEach(one -> all.append(one.kind())
                        .append(' ')
                        .append(one.id())
                        .append(' ')
                        .append(one.sha256())
                        .append(' ')
                        .append(one.accepted())
                        .append('\n'));
        for (Language language : Language.values()) {
            all.append(here.model(language)).append('\n');
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
