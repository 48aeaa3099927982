package org.intentworkbench.text.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.intentworkbench.domain.Language;
import org.intentworkbench.domain.Problem;
import org.intentworkbench.job.Progress;
import org.intentworkbench.store.Workspace;
import org.intentworkbench.text.ReadTexts;

/// The maps of a workspace, one a language, since two models have two spaces: looked up where they are kept, made where
/// they are not.
public final class ReviewMaps {
    /// With fewer texts there is nothing to see.
    public static final int FEWEST = 10;

    /// Texts laid out; of more, this many are taken by their fingerprints, which is as good as a draw.
    public static final int MOST = 100_000;

    public static final long SEED = 7;

    /// Points on which the quality is measured.
    private static final int LOOKED = 300;

    /// So many new texts are always placed; of more, a quarter of the map.
    private static final int PLACED = 500;

    private ReviewMaps() {}

    /// @param read the texts as they are now; those that came since the map was made are placed beside their nearest
    ///     neighbours
    /// @return empty where none is kept, another model or another way made it, or too much is new
    public static Optional<ReviewMap> kept(Workspace workspace, ReadTexts read, Progress progress) {
        return workspace
                .texts()
                .get(name(read.language()))
                .flatMap(KeptMap::of)
                .filter(kept ->
                        kept.model().equals(read.model()) && kept.method().equals(Projection.METHOD))
                .flatMap(kept -> shown(kept, read, TextKeys.of(read.texts(), progress), progress));
    }

    /// Makes a map and keeps it in place of an older one.
    ///
    /// @param progress told of stage [org.intentworkbench.job.Stage#PROJECTING]
    /// @throws Problem with key `problem.map.few` where there are fewer than [#FEWEST] texts
    /// @throws org.intentworkbench.job.Cancelled within a second of a cancel; nothing is kept then
    public static ReviewMap make(Workspace workspace, ReadTexts read, long seed, Progress progress) {
        if (read.size() < FEWEST) {
            throw new Problem("problem.map.few", read.size(), FEWEST);
        }
        long start = System.nanoTime();
        long[] keys = TextKeys.of(read.texts(), progress);
        // in the order of the keys, so that the order of imports changes nothing
        int[] laid = IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> keys[i]))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] vectors = IntStream.of(laid).mapToObj(i -> read.vectors()[i]).toArray(float[][]::new);
        Projection projection = Projection.of(vectors, seed, new Steps(progress, 0, 0.9));
        MapQuality quality =
                MapQuality.of(vectors, projection.x(), projection.y(), LOOKED, seed, new Steps(progress, 0.9, 1));
        var kept = new KeptMap(
                read.model(),
                Projection.METHOD,
                seed,
                IntStream.of(laid).mapToLong(i -> keys[i]).toArray(),
                projection.x(),
                projection.y(),
                quality,
                (System.nanoTime() - start) / 1e9);
        progress.check();
        workspace.texts().put(name(read.language()), kept.bytes());
        return shown(kept, read, keys, progress).orElseThrow();
    }

    private static String name(Language language) {
        return "map." + language.code();
    }

    private static Optional<ReviewMap> shown(KeptMap kept, ReadTexts read, long[] keys, Progress progress) {
        int[] at = LongStream.of(keys)
                .mapToInt(key -> Arrays.binarySearch(kept.keys(), key))
                .toArray();
        int[] known = IntStream.range(0, at.length).filter(i -> at[i] >= 0).toArray();
        int[] fresh = IntStream.range(0, at.length).filter(i -> at[i] < 0).toArray();
        boolean full = kept.keys().length == MOST;
        if (known.length < FEWEST || !full && fresh.length > Math.max(PLACED, known.length / 4)) {
            return Optional.empty();
        }
        float[] x = new float[at.length];
        float[] y = new float[at.length];
        Arrays.fill(x, Float.NaN);
        Arrays.fill(y, Float.NaN);
        for (int i : known) {
            x[i] = kept.x()[at[i]];
            y[i] = kept.y()[at[i]];
        }
        if (!full) {
            new Placing(read.vectors(), known, x, y).place(fresh, progress);
        }
        return Optional.of(new ReviewMap(
                read.language(),
                read.size(),
                x,
                y,
                full ? 0 : fresh.length,
                full ? fresh.length : 0,
                kept.quality(),
                kept.seconds()));
    }
}
